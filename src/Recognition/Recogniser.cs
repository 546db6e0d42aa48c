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
        var tokens = Tokens.Of(source.Text);
        var parts = Parts.Of(source, tokens);
        var outline = Outline.Of(tokens, parts, lexicon);
        var (head, body, annexes) = new HeadReader(source, tokens, parts, lexicon).Read();
        var context = new Context(tokens, lexicon, outline, head, Facts.Of(source, tokens, lexicon, head)) { Body = body, Annexes = annexes };
        var targets = AllTargets.In(context);
        return new Found
        {
            Head = head,
            Sections = outline.Sections,
            Targets = targets,
            Tasks = [],
            Schemes = [],
            ReportingDuties = [],
            Events = [],
            Citations = Citations.In(context),
            Warnings = [],
            Corrections = [],
        };
    }
}
