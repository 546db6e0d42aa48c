using CauNoi.Recognition.Head;
using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Register;
using CauNoi.Recognition.Targets;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition;

/// <summary>Reads a document by the patterns it was given: pure, no file, no clock.</summary>
public sealed class Recogniser(Patterns patterns)
{
    private readonly Lexicon lexicon = new(patterns);

    /// <summary>Everything the patterns find.</summary>
    public Found Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var tokens = Tokens.Of(source.Text, loose: source.Blocks.Any(b => b.Confidence is not null));
        var parts = Parts.Of(source, tokens);
        var outline = Outline.Of(tokens, parts, lexicon);
        var (head, body, annexes) = new HeadReader(source, tokens, parts, lexicon).Read();
        var context = new Context(tokens, lexicon, outline, head, Facts.Of(source, tokens, lexicon, head)) { Body = body, Annexes = annexes };
        var targets = AllTargets.In(context);
        var (schemes, tasks) = Schemes.In(context, targets);
        var duties = ReportingDuties.In(context);
        return new Found
        {
            Head = head,
            Sections = outline.Sections,
            Targets = targets,
            Tasks = tasks,
            Schemes = schemes,
            ReportingDuties = duties,
            Events = Events.In(context, duties),
            Citations = Citations.In(context),
            Warnings = Warnings.In(context, targets, schemes),
            Corrections = Corrections.In(context),
        };
    }
}
