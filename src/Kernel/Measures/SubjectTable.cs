namespace CauNoi.Kernel.Measures;

/// <summary>Small numbers for the subjects of one measure, given in order of appearance: twelve to twenty bytes each.</summary>
internal sealed class SubjectTable
{
    private const long Spread = unchecked((long)0x9E3779B97F4A7C15);
    private long[] keys = new long[16];
    private int[] slots = new int[32];

    public int Count { get; private set; }

    public int Of(long subject)
    {
        var at = Slot(subject);
        while (slots[at] != 0)
        {
            if (keys[slots[at] - 1] == subject) return slots[at] - 1;
            at = (at + 1) & (slots.Length - 1);
        }

        if (Count == keys.Length) Array.Resize(ref keys, Count * 2);
        keys[Count++] = subject;
        slots[at] = Count;
        // Three in four full: a search still ends after a few steps.
        if (Count * 4 > slots.Length * 3) Grow();
        return Count - 1;
    }

    public void Trim() => Array.Resize(ref keys, Math.Max(16, Count));

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var n = 0; n < Count; n++)
        {
            var at = Slot(keys[n]);
            while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
            slots[at] = n + 1;
        }
    }

    private int Slot(long subject) => (int)((ulong)(subject * Spread) >> 32) & (slots.Length - 1);
}
