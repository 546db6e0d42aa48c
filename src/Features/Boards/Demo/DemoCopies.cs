using System.Globalization;
using CauNoi.Activities;
using CauNoi.Activities.Demo;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Search;
using Microsoft.Extensions.DependencyInjection;
using NpgsqlTypes;

namespace CauNoi.Boards.Demo;

/// <summary>Writes samples by the thousand: what the rules of single entry say of each, sent by COPY, one act and one batch a chunk.</summary>
internal static class DemoCopies
{
    private const int Chunk = 4_000;

    private static readonly Guid Recorder = new("0190a000-0000-7000-8000-000000000001");
    private static readonly Guid Confirmer = new("0190a000-0000-7000-8000-000000000002");

    public static async Task Write(DemoWorld world, IReadOnlyList<DemoDeed> deeds, CancellationToken stop)
    {
        StoredFile? photo = null;
        // One drawn scene serves all: files lie in the store by content.
        await world.Step(async services =>
        {
            await using var drawn = new MemoryStream(DemoPicture.Draw(5));
            photo = (await services.GetRequiredService<PhotoDoor>().Take(drawn, "anh.png", Guid.Empty, Guid.Empty, stop)).Value;
        });
        foreach (var chunk in deeds.Chunk(Chunk)) await world.Step(services => Write(services, chunk, photo!, stop));
    }

    private static async Task Write(IServiceProvider services, IReadOnlyList<DemoDeed> deeds, StoredFile photo, CancellationToken stop)
    {
        var (kinds, batch) = (services.GetRequiredService<KindList>(), Guid.CreateVersion7());
        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.Record, Actor.Program, DemoUnits.Province, "samples");
        var made = deeds.Select(d => (Deed: d, Kind: kinds.Named(d.Kind))).Where(d => d.Kind is not null).Select(d => Made.Of(d.Deed, d.Kind!, change.Now)).ToList();
        CopyRecords(change, made, batch);
        CopyShown(change, made, photo);
        change.Bulk.Leave([.. made.SelectMany(m => m.Facts), .. made.Where(m => m.Deed.Pictured).SelectMany(m => m.Facts).Select(f => Proven(f, change.Act))], batch);
        change.Bulk.Index([.. made.Select(m => m.Findable)], batch);
        change.Note("kind", string.Create(CultureInfo.InvariantCulture, $"{made.Count} samples"));
        change.Finish(batch);
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    // As a sequel to the act would leave them.
    private static Fact Proven(Fact fact, Guid act) => new(BoardMeasures.Proven, fact.Unit, fact.Day, 1, act) { Organisation = fact.Organisation, Category = fact.Measure.Name, Status = fact.Status, Source = fact.Source };

    private static void CopyRecords(Change change, List<Made> made, Guid batch)
    {
        var at = change.Now;
        change.Bulk.Copy("activity (id, kind, kind_version, unit, day, state, answers, recorded_by, recorded_at, changed_at, confirmed_by, confirmed_at, batch)", made, (copy, one) =>
        {
            copy.Write(one.Id, NpgsqlDbType.Uuid);
            copy.Write(one.Kind.Name, NpgsqlDbType.Text);
            copy.Write(one.Kind.Version, NpgsqlDbType.Integer);
            copy.Write(one.Deed.Unit, NpgsqlDbType.Integer);
            copy.Write(one.Deed.Day, NpgsqlDbType.Date);
            copy.Write(one.Deed.State, NpgsqlDbType.Text);
            copy.Write(one.Answers, NpgsqlDbType.Jsonb);
            copy.Write(Recorder, NpgsqlDbType.Uuid);
            copy.Write(at, NpgsqlDbType.TimestampTz);
            copy.Write(at, NpgsqlDbType.TimestampTz);
            if (one.Deed.Confirmed)
            {
                copy.Write(Confirmer, NpgsqlDbType.Uuid);
                copy.Write(at, NpgsqlDbType.TimestampTz);
            }
            else for (var empty = 0; empty < 2; empty++) copy.WriteNull();

            copy.Write(batch, NpgsqlDbType.Uuid);
        });
        change.Bulk.Copy("activity_version (activity, no, day, state, step_day, answers, by_account, at)", made, (copy, one) =>
        {
            copy.Write(one.Id, NpgsqlDbType.Uuid);
            copy.Write(1, NpgsqlDbType.Integer);
            copy.Write(one.Deed.Day, NpgsqlDbType.Date);
            copy.Write(one.Deed.State, NpgsqlDbType.Text);
            copy.Write(one.Deed.Day, NpgsqlDbType.Date);
            copy.Write(one.Answers, NpgsqlDbType.Jsonb);
            copy.Write(Recorder, NpgsqlDbType.Uuid);
            copy.Write(at, NpgsqlDbType.TimestampTz);
        });
    }

    private static void CopyShown(Change change, List<Made> made, StoredFile photo)
    {
        var at = change.Now;
        change.Bulk.Copy("published_record (id, activity, kind, unit, day, title, answers, since)", made.FindAll(m => PublishDecisions.Public(m.Kind, m.Deed.State, m.Deed.Confirmed)), (copy, one) =>
        {
            var answers = PublishDecisions.Answers(one.Kind, one.Deed.Values);
            copy.Write(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
            copy.Write(one.Id, NpgsqlDbType.Uuid);
            copy.Write(one.Kind.Name, NpgsqlDbType.Text);
            copy.Write(one.Deed.Unit, NpgsqlDbType.Integer);
            copy.Write(one.Deed.Day, NpgsqlDbType.Date);
            copy.Write(RecordTitle.Public(one.Kind, answers), NpgsqlDbType.Text);
            copy.Write(Activity.Pack(answers), NpgsqlDbType.Jsonb);
            copy.Write(at, NpgsqlDbType.TimestampTz);
        });
        change.Bulk.Copy("stored_file (id, owner, name, kind, hash, bytes, width, height, large_hash, small_hash, at)", made.FindAll(m => m.Deed.Pictured), (copy, one) =>
        {
            copy.Write(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
            copy.Write(one.Id, NpgsqlDbType.Uuid);
            copy.Write(photo.Name, NpgsqlDbType.Text);
            copy.Write(photo.Kind, NpgsqlDbType.Text);
            copy.Write(photo.Hash, NpgsqlDbType.Bytea);
            copy.Write(photo.Bytes, NpgsqlDbType.Bigint);
            copy.Write(photo.Width, NpgsqlDbType.Integer);
            copy.Write(photo.Height, NpgsqlDbType.Integer);
            foreach (var hash in new[] { photo.LargeHash, photo.SmallHash })
                if (hash is null) copy.WriteNull();
                else copy.Write(hash, NpgsqlDbType.Bytea);
            copy.Write(at, NpgsqlDbType.TimestampTz);
        });
    }

    /// <summary>A sample with all that the rules say of it.</summary>
    private sealed record Made(Guid Id, DemoDeed Deed, Kind Kind, string Answers, IReadOnlyList<Fact> Facts, Findable Findable)
    {
        public static Made Of(DemoDeed deed, Kind kind, DateTimeOffset now)
        {
            var id = Guid.CreateVersion7();
            var view = new RecordView(id, deed.Unit, 0, deed.Day, deed.Confirmed, deed.Values, [new RecordStep(deed.State, deed.Day)]);
            return new Made(id, deed, kind, Activity.Pack(deed.Values), RecordFacts.Of(kind, view), RecordTitle.Found(id, kind, deed.Unit, deed.Values, now));
        }
    }
}
