using System.Runtime.InteropServices;
using CauNoi.OpenPetitions.Rules;

namespace CauNoi.OpenPetitions.Columns;

/// <summary>A published copy as lists and figures need it: forty bytes, no words. Names are numbers of the <see cref="Names{T}"/> beside it; 0 is none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenRow(ulong Code, long Rank)
{
    private static readonly int Beginning = new DateOnly(1999, 12, 31).DayNumber;

    public int Unit { get; init; }

    public short Category { get; init; }

    public short Agency { get; init; }

    public short Withheld { get; init; }

    public ushort Received { get; init; }

    public ushort Due { get; init; }

    public ushort Answered { get; init; }

    public byte State { get; init; }

    public byte Outcome { get; init; }

    public byte Sender { get; init; }

    public byte Reopened { get; init; }

    public bool Proven { get; init; }

    public bool? InTime { get; init; }

    /// <summary>Whether lateness may be said: of the Front always, of an agency only with a public basis.</summary>
    public bool Sayable { get; init; }

    public bool Open => PublicWords.IsOpen((PublicState)State);

    public bool Overdue(ushort today) => Due != 0 && Due < today && Sayable && Open;

    /// <summary>A day in two bytes; nothing is 0.</summary>
    public static ushort Day(DateOnly? day) => day is { } d ? (ushort)Math.Clamp(d.DayNumber - Beginning, 1, ushort.MaxValue) : (ushort)0;

    public static DateOnly Day(ushort day) => DateOnly.FromDayNumber(day + Beginning);

    /// <summary>The eight signs of a code are eight bytes.</summary>
    public static ulong Pack(string code)
    {
        var packed = 0UL;
        foreach (var sign in code) packed = (packed << 8) | (byte)sign;
        return packed;
    }

    public static string Unpack(ulong code) => string.Create(OpenCode.Signs, code, static (signs, packed) =>
    {
        for (var at = signs.Length - 1; at >= 0; at--, packed >>= 8) signs[at] = (char)(byte)packed;
    });
}

/// <summary>Things by name and by a small number, in the order in which they came.</summary>
internal sealed class Names<T> where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];
    private readonly List<T> all = [];

    public IReadOnlyList<T> All => all;

    public int Of(T name)
    {
        if (numbers.TryGetValue(name, out var known)) return known;
        all.Add(name);
        return numbers[name] = all.Count - 1;
    }

    public int? Find(T name) => numbers.TryGetValue(name, out var known) ? known : null;
}
