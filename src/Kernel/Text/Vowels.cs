using System.Collections.Frozen;

namespace CauNoi.Kernel.Text;

/// <summary>
/// The Vietnamese vowels with their shapes and tones. The runtime takes letters apart only when the system's Unicode
/// library is installed and switched on; without it stored keys would silently differ from one server to another.
/// This table makes Vietnamese independent of it.
/// </summary>
internal static class Vowels
{
    /// <summary>Bare letter, its shape, then ngang, huyền, hỏi, ngã, sắc, nặng.</summary>
    private static readonly (char Base, char Shape, string Toned)[] Rows =
    [
        ('a', Letter.None, "aàảãáạ"), ('a', Letter.Breve, "ăằẳẵắặ"), ('a', Letter.Circumflex, "âầẩẫấậ"),
        ('e', Letter.None, "eèẻẽéẹ"), ('e', Letter.Circumflex, "êềểễếệ"),
        ('i', Letter.None, "iìỉĩíị"),
        ('o', Letter.None, "oòỏõóọ"), ('o', Letter.Circumflex, "ôồổỗốộ"), ('o', Letter.Horn, "ơờởỡớợ"),
        ('u', Letter.None, "uùủũúụ"), ('u', Letter.Horn, "ưừửữứự"),
        ('y', Letter.None, "yỳỷỹýỵ"),
    ];

    private static readonly (char Written, char Base, char Shape, char Tone)[] All =
    [
        .. from row in Rows
           from tone in Enumerable.Range(0, Letter.Tones.Length)
           select (row.Toned[tone], row.Base, row.Shape, Letter.Tones[tone]),
    ];

    private static readonly FrozenDictionary<char, string> Parts = All
        .Where(v => !char.IsAscii(v.Written))
        .ToFrozenDictionary(v => v.Written, v => string.Concat(new[] { v.Base, v.Shape, v.Tone }.Where(c => c != Letter.None)));

    private static readonly FrozenDictionary<(char, char, char), char> Wholes = All
        .ToFrozenDictionary(v => (v.Base, v.Shape, v.Tone), v => v.Written);

    /// <summary>A lower-case vowel as its letter and marks; null for every other character.</summary>
    public static string? Apart(char written) => Parts.GetValueOrDefault(written);

    /// <summary>The vowel written as one character.</summary>
    public static char Whole(char letter, char shape, char tone) =>
        shape == Letter.None && tone == Letter.None ? letter : Wholes[(letter, shape, tone)];
}
