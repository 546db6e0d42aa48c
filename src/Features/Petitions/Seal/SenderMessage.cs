using System.Text;

namespace CauNoi.Petitions.Seal;

/// <summary>Words that a sender adds to a case, as they are kept.</summary>
public static class SenderMessage
{
    private const string Part = "message";

    public static PetitionMessage Sealed(IntakeKey key, Guid petition, string words, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7();
        return new PetitionMessage { Id = id, Petition = petition, At = now, Content = key.Seal(id, Part, Encoding.UTF8.GetBytes(words)) };
    }

    /// <summary>The words; nothing where the key is another.</summary>
    public static string? Of(PetitionMessage row, IntakeKey key) => key.Open(row.Id, Part, row.Content) is { } plain ? Encoding.UTF8.GetString(plain) : null;
}
