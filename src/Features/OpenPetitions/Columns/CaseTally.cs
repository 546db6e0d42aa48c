namespace CauNoi.OpenPetitions.Columns;

/// <summary>What is counted of the cases of one unit, or of one agency.</summary>
public sealed class CaseTally
{
    /// <summary>An answer later than this counts as this late: the median does not care.</summary>
    private const int LongestAnswer = 400;

    private readonly int[] days = new int[LongestAnswer + 1];

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
            for (var day = 0; day <= LongestAnswer; day++)
                if ((below += days[day]) >= middle && middle > 0) return day;
            return null;
        }
    }

    internal void Count(in OpenRow row, ushort today)
    {
        Received++;
        if (row.Answered != 0)
        {
            Answered++;
            days[Math.Clamp(row.Answered - row.Received, 0, LongestAnswer)]++;
            if (row.Sayable && row.InTime is { } inTime)
            {
                Judged++;
                if (inTime) InTime++;
            }
        }

        if (row.Outcome == (byte)Rules.PublicOutcome.Solved) Solved++;
        if (row.Proven) Proven++;
        if (row.Sender == (byte)Rules.SenderSaid.Yes) Confirmed++;
        if (row.Sender == (byte)Rules.SenderSaid.No) NotSolved++;
        if (row.Sender == (byte)Rules.SenderSaid.Silent) Silent++;
        if (row.Reopened > 0) Reopened++;
        if (row.Withheld != 0) Withheld++;
        if (!row.Open) return;
        Waiting++;
        if (row.Overdue(today)) Overdue++;
    }

    internal static CaseTally Sum(IEnumerable<CaseTally> parts)
    {
        var sum = new CaseTally();
        foreach (var part in parts)
        {
            for (var day = 0; day <= LongestAnswer; day++) sum.days[day] += part.days[day];
            (sum.Received, sum.Answered, sum.Judged, sum.InTime) = (sum.Received + part.Received, sum.Answered + part.Answered, sum.Judged + part.Judged, sum.InTime + part.InTime);
            (sum.Solved, sum.Proven, sum.Confirmed, sum.NotSolved) = (sum.Solved + part.Solved, sum.Proven + part.Proven, sum.Confirmed + part.Confirmed, sum.NotSolved + part.NotSolved);
            (sum.Silent, sum.Reopened, sum.Overdue, sum.Waiting, sum.Withheld) =
                (sum.Silent + part.Silent, sum.Reopened + part.Reopened, sum.Overdue + part.Overdue, sum.Waiting + part.Waiting, sum.Withheld + part.Withheld);
        }

        return sum;
    }
}
