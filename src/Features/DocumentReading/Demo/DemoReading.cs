using System.Text;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.DocumentReading.Jobs;
using CauNoi.DocumentReading.Rules;
using CauNoi.Recognition;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.DocumentReading.Demo;

/// <summary>One document that was read and half reviewed: the department goes on where somebody stopped.</summary>
internal static class DemoReading
{
    private static readonly Guid Document = new("0190a000-0000-7000-b000-000000000001");

    // No sample account, so that every sample person may still do each step.
    private static readonly Guid Reviewer = new("0190a000-0000-7000-b100-000000000001");

    public static Task Make(DemoWorld world, CancellationToken stop) => world.Step(async services =>
    {
        var (clock, source) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), SourceText.Plain(DemoText.Text));
        var found = ReadWaiting.Matched(services, services.GetRequiredService<Recogniser>().Read(source));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(DemoText.Text));
        var kept = await services.GetRequiredService<FileStore>().Put(content, content.Length, stop);
        var file = new StoredFile { Owner = Document, Name = DemoText.Name, Kind = "document", Hash = kept.Value.ToBytes(), Bytes = content.Length, At = clock };
        var document = new ReadDocument { Id = Document, Unit = DemoUnits.Department, Name = DemoText.Name, Title = DemoText.Name, File = file.Id, ByAccount = Reviewer, At = clock };
        document.Begin();
        document.Finish(found.Head.Title ?? "Dự thảo chương trình năm 2027", 1, byPicture: false, clock);
        var change = services.GetRequiredService<Changes>().Begin(ReadingActs.HandIn, Actor.Program, DemoUnits.Department, Document);
        change.Add(file);
        change.Add(document);
        change.Add(ReadText.Of(Document, source, found, []));
        change.Note("name", DemoText.Name);
        foreach (var (proposal, no) in found.Targets.Select(Proposal.Of).Take(found.Targets.Count / 2).Select((p, no) => (p, no + 1)))
            change.Add(StepRow.Of(Document, new ReviewStep(no, ReviewKind.Accept, Reviewer) { Proposal = proposal.Id }, change.Now));
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    });
}
