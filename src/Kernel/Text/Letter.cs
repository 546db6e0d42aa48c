using System.Text;

namespace CauNoi.Kernel.Text;

/// <summary>One letter taken apart: the letter itself, the mark that makes it another Vietnamese letter (ă â ê ô ơ ư), and its tone.</summary>
/// <param name="Base">The bare letter or digit, lower case; đ counts as bare.</param>
/// <param name="Shape">Circumflex, breve or horn, or none.</param>
/// <param name="Tone">Grave, hook, tilde, acute or dot below, or none.</param>
/// <param name="Foreign">Marks that Vietnamese does not put on this letter, in their order.</param>
internal readonly record struct Letter(Rune Base, char Shape, char Tone, string Foreign)
{
    public const char None = '\0';

    public const char Circumflex = '\u0302', Breve = '\u0306', Horn = '\u031B';

    /// <summary>Dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.</summary>
    public const string Tones = "\0\u0300\u0309\u0303\u0301\u0323";

    public bool IsVowel => Base.Value is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public bool IsVietnamese => Foreign.Length == 0 && Base.Value is (>= 'a' and <= 'z') or 'đ';

    public Letter With(Rune mark)
    {
        var sign = mark.IsBmp ? (char)mark.Value : None;
        if (Shape == None && Shapes(sign))
            return this with { Shape = sign };
        if (Tone == None && IsVowel && sign != None && Tones.Contains(sign))
            return this with { Tone = sign };
        return this with { Foreign = Foreign + mark };
    }

    /// <summary>The letter with its own marks as one character: ậ, đ, n.</summary>
    public Rune Whole => IsVowel ? new Rune(Vowels.Whole((char)Base.Value, Shape, Tone)) : Base;

    private bool Shapes(char sign) => sign switch
    {
        Circumflex => Base.Value is 'a' or 'e' or 'o',
        Breve => Base.Value is 'a',
        Horn => Base.Value is 'o' or 'u',
        _ => false,
    };
}
