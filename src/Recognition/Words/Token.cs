namespace CauNoi.Recognition.Words;

internal enum TokenKind
{
    Word,
    Number,
    Symbol,
    Break,
}

/// <summary>A word, a number, a sign or a line's end, with its place in the text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Lower case, tones in one style: what phrases are compared with.</param>
/// <param name="Folded">Without any mark: what a bad scan leaves of it.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Key, string Folded)
{
    public bool Is(string key) => Key == key;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;
}
