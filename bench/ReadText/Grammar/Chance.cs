namespace CauNoi.Bench.ReadText.Grammar;

/// <summary>Choices that fall the same way on every machine.</summary>
internal sealed class Chance(int seed)
{
    private ulong state = ((ulong)seed * 0x9E3779B97F4A7C15UL) + 0x632BE59BD9B4E019UL;

    public int Below(int bound)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)(state % (ulong)bound);
    }

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    public bool OneIn(int bound) => Below(bound) == 0;
}
