using CauNoi.Boards.Figures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Measures.Parts;
using CauNoi.Programmes;

namespace CauNoi.Emulation.Reviews;

/// <summary>How the targets of a programme stand at a unit on the last day of a review: a line each, ready to be frozen.</summary>
public sealed class ReviewFigures(ProgrammeBook programmes, TargetFigures figures)
{
    public async Task<IReadOnlyList<string>> Lines(Guid programme, int unit, DateOnly last, DateTimeOffset now, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(now);
        await figures.Fresh(stop);
        var board = await figures.Read(new TargetQuestion(last < today ? last : today, today, null, Public: false) { Until = last }, await programmes.Of(programme, stop), [unit], stop);
        return [.. board.Figures.Select(f => $"{f.Wording.Title}: {FigureText.Value(f.Value, f.Type)} {FigureText.Unit(f.Type)}, {(f.Bare ? "không chia chỉ tiêu" : f.Status.Word())}".Replace(" ,", ",", StringComparison.Ordinal))];
    }

    /// <summary>The programmes that a review may be about: issued, of the unit or of those above it.</summary>
    public async Task<IReadOnlyList<ProgrammeHead>> Choices(IReadOnlyList<int> path, CancellationToken stop) => [.. (await programmes.All(stop)).Where(p => path.Contains(p.Unit)).Take(100)];

    public async Task<string?> Title(Guid programme, CancellationToken stop) => (await programmes.Find(programme, stop))?.Title;
}
