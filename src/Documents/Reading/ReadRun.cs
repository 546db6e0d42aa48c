namespace CauNoi.Documents.Reading;

/// <summary>One reading: its limits, its clock, and whom to tell how far it is.</summary>
internal sealed class ReadRun(ReadLimits limits, IProgress<ReadProgress>? progress, PageStore? store, CancellationTokenSource clock, CancellationToken caller)
{
    private int done;

    public ReadLimits Limits => limits;

    public PageStore? Store => store;

    /// <summary>Ends with the time of the document, or when the caller has had enough.</summary>
    public CancellationToken Stop => clock.Token;

    /// <summary>Ends only when the caller has had enough: recognising pictures has a time for each page instead.</summary>
    public CancellationToken Caller => caller;

    public void StopClock() => clock.CancelAfter(Timeout.InfiniteTimeSpan);

    public void Tell(int pages) => progress?.Report(new ReadProgress(done, pages));

    public void PageDone(int pages) => progress?.Report(new ReadProgress(Interlocked.Increment(ref done), pages));
}
