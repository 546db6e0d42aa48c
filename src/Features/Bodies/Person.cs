using CauNoi.Kernel.Text;

namespace CauNoi.Bodies;

/// <summary>Somebody who holds or held a post: a name, perhaps a birth year and a telephone, and nothing about what they are.</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The folded name, by which two spellings of one person meet.</summary>
    public required string NameKey { get; set; }

    public int? BirthYear { get; set; }

    public string? Phone { get; set; }

    /// <summary>The unit that keeps this row; its people may mend it.</summary>
    public int Unit { get; init; }

    /// <summary>The same person under another row, to which all posts have gone.</summary>
    public Guid? MergedInto { get; set; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Guards against two people mending at once.</summary>
    public uint Version { get; init; }

    public static Person New(string name, int? birthYear, string? phone, int unit, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(), Name = name, NameKey = Fold.Key(name), BirthYear = birthYear, Phone = phone, Unit = unit, RecordedAt = now,
    };

    public void Mend(string name, int? birthYear, string? phone) => (Name, NameKey, BirthYear, Phone) = (name, Fold.Key(name), birthYear, phone);
}
