using CauNoi.DocumentReading.Parts;
using CauNoi.DocumentReading.Rules;

namespace CauNoi.DocumentReading.Confirm;

/// <summary>What this document teaches: every proposal that somebody has seen, with what was made of it.</summary>
internal static class ReadExamples
{
    public static IEnumerable<ReadingExample> Of(Opened opened, DateTimeOffset now) => opened.Fold.Proposals.Where(p => p.Seen).Select(p =>
    {
        var quote = p.Quote.Of(opened.Source.Text);
        return new ReadingExample
        {
            Document = opened.Document.Id, Unit = opened.Document.Unit, Outcome = Outcome(p), Quote = quote, Shape = SentenceShape.Of(quote), Proposed = p.Found is null ? null : Stored.Write(p.Found),
            Confirmed = p.Taken ? Stored.Write(p.What) : null, At = now,
        };
    });

    private static ExampleOutcome Outcome(Proposal proposal) => proposal switch
    {
        { Standing: ProposalStanding.Rejected } => ExampleOutcome.Rejected,
        { Found: null } => ExampleOutcome.Missed,
        { Standing: ProposalStanding.Corrected } => ExampleOutcome.Corrected,
        _ => ExampleOutcome.Accepted,
    };
}
