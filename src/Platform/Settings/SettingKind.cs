namespace CauNoi.Platform.Settings;

/// <summary>What a setting takes.</summary>
public enum SettingType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>A whole number between <see cref="SettingKind.Least"/> and <see cref="SettingKind.Most"/>.</summary>
    Number,

    /// <summary>"co" or "khong".</summary>
    Switch,

    /// <summary>A moment of the day, 21:00.</summary>
    Hour,

    /// <summary>A pass word or token: kept encrypted, never shown again.</summary>
    Secret,
}

/// <summary>
/// A setting as declared by whoever reads it. Pages, the reference and the refusals all come from this; there is no
/// other list of settings.
/// </summary>
/// <param name="Name">Stable English name, what it belongs to first: mail.host.</param>
/// <param name="Group">The heading it stands under, in Vietnamese.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Default">What holds while nobody has set it.</param>
/// <param name="Meaning">One or two sentences: what it changes, and when to touch it.</param>
/// <param name="Example">A value that would be right.</param>
public sealed record SettingKind(
    string Name, string Group, string Title, SettingType Type, string Default, string Meaning, string Example = "")
{
    /// <summary>Smallest number allowed.</summary>
    public long Least { get; init; }

    /// <summary>Largest number allowed.</summary>
    public long Most { get; init; } = 1_000_000;

    /// <summary>The only texts allowed, when there are few.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A further rule of a text: the sentence that refuses it, or null.</summary>
    public Func<string, string?>? Refuse { get; init; }

    /// <summary>The environment variable that sets it for one machine and wins over the page: CAUNOI_SET_MAIL_HOST.</summary>
    public string Variable { get; } = "CAUNOI_SET_" + Name.ToUpperInvariant().Replace('.', '_').Replace('-', '_');
}
