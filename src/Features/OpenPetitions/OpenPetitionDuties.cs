using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.OpenPetitions.Columns;

namespace CauNoi.OpenPetitions;

/// <summary>What a unit owes because of published cases.</summary>
public static class OpenPetitionDuties
{
    /// <summary>Opened when enough people have confirmed that they met the same; closed when it stands on an agenda.</summary>
    public static readonly DutyKind Agenda = new("open-petitions.agenda", "Đưa việc nhiều người cùng ký ra bàn", "open-petitions.agenda",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.StandingBoard);

    public static IReadOnlyList<DutyKind> All { get; } = [Agenda];

    /// <summary>A published case has no id but its code: the id of its duty is made of it.</summary>
    public static Guid RecordOf(string code)
    {
        Span<byte> bytes = stackalloc byte[16];
        "KIENNGHI"u8.CopyTo(bytes);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], OpenRow.Pack(code));
        return new Guid(bytes, bigEndian: true);
    }
}
