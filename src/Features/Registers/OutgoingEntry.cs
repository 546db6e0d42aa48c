using CauNoi.Platform.Files;
using CauNoi.Registers.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers;

/// <summary>An outgoing paper that no other room made: a letter, a notice, an invitation. Its number is never given again, also where it was voided.</summary>
public sealed class OutgoingEntry
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public int Year { get; init; }

    /// <summary>The kind of paper: each has its own row of numbers.</summary>
    public required string Series { get; init; }

    public int Number { get; private set; }

    /// <summary>Number and symbol as the unit wrote them then.</summary>
    public string Sign { get; private set; } = "";

    public DateOnly Dated { get; init; }

    public required string Summary { get; init; }

    /// <summary>To whom it went.</summary>
    public required string Addressees { get; init; }

    public required string Signer { get; init; }

    public Guid? File { get; init; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; private set; }

    public string VoidReason { get; private set; } = "";

    public Guid? VoidBy { get; private set; }

    public DateTimeOffset? VoidAt { get; private set; }

    public uint Version { get; init; }

    public string Href => $"/ban/so-van-ban/di/{Id}";

    public string Kind => OutgoingKind.TitleOf(Series);

    /// <summary>Gives it its number, in the moment in which it is entered.</summary>
    public OutgoingEntry Bear(int number, string sign, DateTimeOffset at)
    {
        (Number, Sign, MadeAt) = (number, sign, at);
        return this;
    }

    public void Void(string reason, Guid by, DateTimeOffset at) => (VoidReason, VoidBy, VoidAt) = (reason, by, at);

    internal static void Map(ModelBuilder model) => model.Entity<OutgoingEntry>(entry =>
    {
        entry.ToTable("outgoing_entry");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Version).IsRowVersion();
        entry.Ignore(e => e.Href).Ignore(e => e.Kind);
        entry.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.File);
    });
}
