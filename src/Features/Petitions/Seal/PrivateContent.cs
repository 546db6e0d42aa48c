using System.Text.Encodings.Web;
using System.Text.Json;
using CauNoi.Kernel.Text;

namespace CauNoi.Petitions.Seal;

/// <summary>What a sender said: read by the desk that holds the case, sealed everywhere else.</summary>
public sealed record PrivateContent
{
    private const string Part = "content";

    // Vietnamese letters as they are: it is read by this program alone and never stands in a page as it is.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A heading, where somebody at the desk gave it one; else the first line of the text says it.</summary>
    public string Title { get; init; } = "";

    public required string Text { get; init; }

    /// <summary>What the sender hopes for.</summary>
    public string Wanted { get; init; } = "";

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Where it is, in the sender's words.</summary>
    public string Address { get; init; } = "";

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>The category's questions with what was answered.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; init; } = [];

    public IReadOnlyList<PrivateFile> Files { get; init; } = [];

    /// <summary>How it came, where that is worth a word: number and day of a letter, who consented and how.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The row that keeps it.</summary>
    public PetitionPrivate Sealed(IntakeKey key, Guid petition) => new() { Petition = petition, Content = key.Seal(petition, Part, JsonSerializer.SerializeToUtf8Bytes(this, Json)), Tokens = Tokens(key) };

    /// <summary>Puts another wording into the row that keeps it.</summary>
    public void Into(PetitionPrivate row, IntakeKey key) => (row.Content, row.Tokens) = (key.Seal(row.Petition, Part, JsonSerializer.SerializeToUtf8Bytes(this, Json)), Tokens(key));

    /// <summary>What a row keeps; nothing where the key is not this installation's, as after restoring data without keys.</summary>
    public static PrivateContent? Of(PetitionPrivate row, IntakeKey key) =>
        key.Open(row.Petition, Part, row.Content) is { } plain ? JsonSerializer.Deserialize<PrivateContent>(plain, Json) : null;

    /// <summary>The hashes that what a person searches for must all be among; a row's tokens hold them when it is found.</summary>
    public static long[] Searched(string words, IntakeKey key) => [.. Fold.Syllables(words).Distinct().Select(key.Token)];

    private long[] Tokens(IntakeKey key)
    {
        var said = string.Join('\n', [Title, Text, Wanted, Name, Phone, Email, Address, .. Answers.Select(a => a.Answer)]);
        return [.. Fold.Syllables(said).Concat(Fold.Pairs(said)).Distinct().Select(key.Token).Order()];
    }
}

/// <summary>A question of the category, as it was asked, and the answer.</summary>
public sealed record GivenAnswer(string Question, string Answer);

/// <summary>A file that came along. Its bytes lie sealed under the hash that the stored file of the same id names.</summary>
/// <param name="Id">The stored file.</param>
/// <param name="Name">As sent, made harmless.</param>
/// <param name="Kind">photo, voice or paper.</param>
/// <param name="Bytes">How long it is, opened.</param>
public sealed record PrivateFile(Guid Id, string Name, string Kind, long Bytes)
{
    public const string Photo = "photo";
    public const string Voice = "voice";
    public const string Paper = "paper";
}
