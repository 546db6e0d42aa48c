namespace CauNoi.OpenPetitions.Columns;

/// <summary>What is counted of the cases of one unit, or of one agency.</summary>
public sealed class CaseTally
{
    /// <summary>An answer later than this counts as this late: the median does not care.</summary>
    private const int LongestAnswer = 400;

    // As long as the longest answer so far: there is one of these for every agency of every unit.
    private int[] days = [];

    public int Received { get; private set; }

    public int Answered { get; private set; }

    /// <summary>Of those answered, where being in time may be said.</summary>
    public int Judged { get; private set; }

    public int InTime { get; private set; }

    public int Solved { get; private set; }

    public int Proven { get; private set; }

    public int Confirmed { get; private set; }

    public int NotSolved { get; private set; }

    public int Silent { get; private set; }

    public int Reopened { get; private set; }

    public int Overdue { get; private set; }

    public int Waiting { get; private set; }

    public int Withheld { get; private set; }

    /// <summary>Days from receipt to answer of the case in the middle; nothing before there is an answer.</summary>
    public int? MedianDays
    {
        get
        {
            var (below, middle) = (0, (Answered + 1) / 2);
            for (var day = 0; day < days.Length; day++)
                if ((below += days[day]) >= middle && middle > 0) return day;
            return null;
        }
    }

    /// <summary>Counts a row, or takes it out again with minus one.</summary>
    internal void Count(in OpenRow row, ushort today, int by = 1)
    {
        Received += by;
        if (row.Answered != 0)
        {
            Answered += by;
            var day = Math.Clamp(row.Answered - row.Received, 0, LongestAnswer);
            Reach(day + 1);
            days[day] += by;
            if (row.Sayable && row.InTime is { } inTime)
            {
                Judged += by;
                if (inTime) InTime += by;
            }
        }

        if (row.Outcome == (byte)Rules.PublicOutcome.Solved) Solved += by;
        if (row.Proven) Proven += by;
        if (row.Sender == (byte)Rules.SenderSaid.Yes) Confirmed += by;
        if (row.Sender == (byte)Rules.SenderSaid.No) NotSolved += by;
        if (row.Sender == (byte)Rules.SenderSaid.Silent) Silent += by;
        if (row.Reopened > 0) Reopened += by;
        if (row.Withheld != 0) Withheld += by;
        if (!row.Open) return;
        Waiting += by;
        if (row.Overdue(today)) Overdue += by;
    }

    internal void Add(CaseTally part)
    {
        Reach(part.days.Length);
        for (var day = 0; day < part.days.Length; day++) days[day] += part.days[day];
        (Received, Answered, Judged, InTime) = (Received + part.Received, Answered + part.Answered, Judged + part.Judged, InTime + part.InTime);
        (Solved, Proven, Confirmed, NotSolved) = (Solved + part.Solved, Proven + part.Proven, Confirmed + part.Confirmed, NotSolved + part.NotSolved);
        (Silent, Reopened, Overdue, Waiting, Withheld) =
            (Silent + part.Silent, Reopened + part.Reopened, Overdue + part.Overdue, Waiting + part.Waiting, Withheld + part.Withheld);
    }

    internal static CaseTally Sum(IEnumerable<CaseTally> parts)
    {
        var sum = new CaseTally();
        foreach (var part in parts) sum.Add(part);
        return sum;
    }

    private void Reach(int length)
    {
        if (days.Length < length) Array.Resize(ref days, length);
    }
}
