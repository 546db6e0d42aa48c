using System.Runtime.InteropServices;
using CauNoi.Kernel.Facts;

namespace CauNoi.Kernel.Measures;

/// <summary>One fact on its way into the columns; unit, subject and category are small numbers already.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FactLine(int Unit, int Organisation, int Day, long Amount, int Subject, ushort Category, byte Marks, long Since)
{
    public const byte TakesBack = 1, Final = 2;
    public const int SourceShift = 2, AllMarks = 16;

    public static byte Mark(bool takesBack, FactStatus status, FactSource source) =>
        (byte)((takesBack ? TakesBack : 0) | (status == FactStatus.Final ? Final : 0) | ((int)source << SourceShift));
}

/// <summary>
/// The facts of one measure, column by column: 27 bytes each, four more with subjects and four more where organisations
/// take part. The first part is in order of days; what came later lies behind it until the columns are settled.
/// </summary>
internal sealed class MeasureColumns
{
    private const int None = -1;

    public int Count { get; private set; }

    /// <summary>How many of them are in order of days.</summary>
    public int Settled { get; private set; }

    /// <summary>Raised when rows change their places.</summary>
    public int Epoch { get; private set; }

    public SubjectTable Subjects { get; } = new();

    public int[] Units { get; private set; } = [];

    public int[] Days { get; private set; } = [];

    public long[] Amounts { get; private set; } = [];

    public ushort[] Categories { get; private set; } = [];

    public byte[] Marks { get; private set; } = [];

    public long[] Since { get; private set; } = [];

    /// <summary>−1 where nothing is distinct; empty while nothing ever was.</summary>
    public int[] Things { get; private set; } = [];

    /// <summary>Empty while only the Front itself left any.</summary>
    public int[] Organisations { get; private set; } = [];

    public void Add(in FactLine line)
    {
        if (Count == Units.Length) Resize(Math.Max(64, Count + (Count / 2)));
        Units[Count] = line.Unit;
        Days[Count] = line.Day;
        Amounts[Count] = line.Amount;
        Categories[Count] = line.Category;
        Marks[Count] = line.Marks;
        Since[Count] = line.Since;
        if (line.Subject != None && Things.Length == 0)
        {
            Things = new int[Units.Length];
            Array.Fill(Things, None);
        }

        if (line.Organisation != 0 && Organisations.Length == 0) Organisations = new int[Units.Length];
        if (Things.Length > 0) Things[Count] = line.Subject;
        if (Organisations.Length > 0) Organisations[Count] = line.Organisation;
        Count++;
    }

    /// <summary>Whether so much came since that looking through it costs more than putting it in order.</summary>
    public bool Unsettled => Count - Settled > 4_096 + (Settled / 8);

    /// <summary>Puts all rows in order of days; those of a day keep their order.</summary>
    public void Settle()
    {
        if (Settled == Count && Units.Length == Count) return;
        var order = ByDay();
        Units = Moved(Units, order);
        Amounts = Moved(Amounts, order);
        Categories = Moved(Categories, order);
        Marks = Moved(Marks, order);
        Since = Moved(Since, order);
        if (Things.Length > 0) Things = Moved(Things, order);
        if (Organisations.Length > 0) Organisations = Moved(Organisations, order);
        Days = Moved(Days, order);
        Subjects.Trim();
        Settled = Count;
        Epoch++;
    }

    /// <summary>The rows in order whose day lies within, as a half-open range.</summary>
    public (int From, int To) Between(int first, int last) => (Lower(first), Lower(last + 1));

    private int Lower(int day)
    {
        var (low, high) = (0, Settled);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Days[middle] < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int[] ByDay()
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var day in Days.AsSpan(0, Count)) (first, last) = (Math.Min(first, day), Math.Max(last, day));
        var order = new int[Count];
        if (Count == 0) return order;
        // A day of the year 9999 would make a long list; a comparison sort does not mind.
        if (last - first > 1_000_000)
        {
            for (var n = 0; n < Count; n++) order[n] = n;
            Array.Sort(order, (a, b) => Days[a] != Days[b] ? Days[a].CompareTo(Days[b]) : a.CompareTo(b));
            return order;
        }

        var starts = new int[last - first + 2];
        for (var n = 0; n < Count; n++) starts[Days[n] - first + 1]++;
        for (var n = 1; n < starts.Length; n++) starts[n] += starts[n - 1];
        for (var n = 0; n < Count; n++) order[starts[Days[n] - first]++] = n;
        return order;
    }

    private static T[] Moved<T>(T[] column, int[] order)
    {
        var moved = new T[order.Length];
        for (var n = 0; n < order.Length; n++) moved[n] = column[order[n]];
        return moved;
    }

    private void Resize(int length)
    {
        Units = Longer(Units, length);
        Days = Longer(Days, length);
        Amounts = Longer(Amounts, length);
        Categories = Longer(Categories, length);
        Marks = Longer(Marks, length);
        Since = Longer(Since, length);
        if (Things.Length > 0) Things = Longer(Things, length);
        if (Organisations.Length > 0) Organisations = Longer(Organisations, length);
    }

    private static T[] Longer<T>(T[] column, int length)
    {
        Array.Resize(ref column, length);
        return column;
    }
}
