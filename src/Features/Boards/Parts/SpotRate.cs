using CauNoi.Kernel.Measures;
using CauNoi.Measures.Engine;
using CauNoi.SpotChecks;
using CauNoi.SpotChecks.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.Boards.Parts;

/// <summary>How many of the records that a second pair of eyes looked at were wrong; never told to the public of one unit.</summary>
public sealed record SpotRate(long Wrong, long Seen)
{
    public string Words => $"sai khi phúc tra {Spoken.Number((SpotSample.WrongPerThousand(Wrong, Seen) ?? 0) / 10m)}% ({Wrong} trong {Seen})";

    /// <summary>The rate of a unit over a period; null where too few were looked at.</summary>
    public static async Task<SpotRate?> Of(FigureEngine engine, BoardCall call, CancellationToken stop)
    {
        if (call.Public) return null;
        var days = DayRange.Of(call.Period);
        return await engine.Read(new FigureQuestion(days, call.Map ?? call.Day, call.Known, false), look =>
        {
            var (seen, wrong) = (Count(look, SpotMeasures.Checked.Name), Count(look, SpotMeasures.Wrong.Name));
            return seen >= SpotSample.EnoughForRate ? new SpotRate(wrong, seen) : null;
        }, stop);

        long Count(FigureLook look, string measure) => look.Book.Meaning(measure) is { Ok: true, Value: { } meaning } ? (long)look.Frame.Read(meaning.Formula, call.Unit.Unit).Value : 0;
    }
}
