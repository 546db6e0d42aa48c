using System.Security.Cryptography;
using System.Text.Json;
using CauNoi.Kernel;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Npgsql;

namespace CauNoi.Platform.Data;

/// <summary>
/// A write in the making: rows, the act, facts, duties, messages and search entries gather here and are saved in one
/// transaction. Entities that were loaded and altered are saved with it.
/// </summary>
public sealed class Change
{
    /// <summary>Far below the number of rows at which a second batch would begin.</summary>
    private const int OneBatch = 100;

    private readonly AppDb db;
    private readonly MeasureNumbers measures;
    private readonly DutyClock clock;
    private readonly FactSubjects subjects;
    private readonly ActStart start;
    private readonly Dictionary<string, string> fields = [];
    private Bulk? bulk;

    internal Change(AppDb db, TimeProvider time, MeasureNumbers measures, DutyClock clock, FactSubjects subjects, ActStart start)
    {
        (this.db, this.measures, this.clock, this.subjects, this.start) = (db, measures, clock, subjects, start);
        // The database keeps microseconds; a finer time would not verify after reading it back.
        var now = time.GetUtcNow();
        Now = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>The act's id: proof of the duties it closes.</summary>
    public Guid Act { get; } = Guid.CreateVersion7();

    /// <summary>The one time of everything in this change.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Adds a new row.</summary>
    public void Add(object entity) => db.Add(entity);

    /// <summary>Removes a loaded row.</summary>
    public void Remove(object entity) => db.Remove(entity);

    /// <summary>Records a field of the act; a personal one leaves only its salted digest.</summary>
    public void Note(string field, string value)
    {
        if (start.Kind[field].Secrecy == Secrecy.Plain)
        {
            fields[field] = value;
            return;
        }

        // A salt for each field: erasing one value leaves nothing to test a guess at it with, and the others intact.
        var salt = RandomNumberGenerator.GetBytes(16);
        fields[field] = ActDigest.OfValue(value, salt);
        db.Add(new ActSalt { Act = Act, Field = field, Salt = salt });
    }

    /// <summary>Erases the salts of a personal field in all acts about these records: their digests say nothing any more.</summary>
    public async Task ForgetField(string field, IReadOnlyCollection<Guid> records, CancellationToken stop)
    {
        var subjects = records.Select(r => r.ToString()).ToArray();
        var salts = await db.Set<ActSalt>()
            .Where(s => s.Field == field && db.Set<ActRow>().Any(a => a.Id == s.Act && subjects.Contains(a.Subject))).ToListAsync(stop);
        db.RemoveRange(salts);
    }

    /// <summary>Leaves a fact: what can be counted of this record.</summary>
    public async Task Leave(Fact fact) => db.Add(await Row(fact));

    /// <summary>Takes back a record's standing facts of a measure. What was left and what took it back both stay visible.</summary>
    public async Task Retract(Measure measure, Guid record, CancellationToken stop)
    {
        var number = await measures.Of(measure);
        var standing = await db.FactRows()
            .Where(f => f.Record == record && f.Measure == number && f.Retracts == null && !db.FactRows().Any(r => r.Retracts == f.Id))
            .ToListAsync(stop);
        foreach (var row in standing) db.Add(TakenBack(row));
    }

    /// <summary>
    /// Makes a record's standing facts exactly these: what no longer holds is taken back, what is new is left, and what
    /// stays the same is not touched. Facts of a record that came with a batch belong to it for ever: taken back with it.
    /// </summary>
    public async Task Settle(Guid record, IReadOnlyList<Fact> wanted, CancellationToken stop, Guid? batch = null)
    {
        var standing = await db.FactRows().Where(f => f.Record == record && f.Retracts == null && !db.FactRows().Any(r => r.Retracts == f.Id)).ToListAsync(stop);
        foreach (var fact in wanted)
        {
            var row = await Row(fact, batch);
            if (standing.FindIndex(s => Same(s, row)) is var at and >= 0) standing.RemoveAt(at);
            else db.Add(row);
        }

        foreach (var row in standing) db.Add(TakenBack(row));
    }

    /// <summary>Opens a duty; its due moment comes from the kind's dated limit. Returns that moment.</summary>
    public DateTimeOffset Open(DutyKind kind, int unit, Guid record, string title, string href)
    {
        var (due, rule) = clock.Due(kind, Now);
        db.Add(new Duty { Kind = kind.Name, Unit = unit, Record = record, Title = title, Href = href, Rule = rule, OpenedAt = Now, DueAt = due });
        return due;
    }

    /// <summary>Opens a duty whose due moment is known: the last day of a season. The rule says where that day stands. Returns the duty's id.</summary>
    public Guid Open(DutyKind kind, int unit, Guid record, string title, string href, DateTimeOffset due, string rule)
    {
        var duty = new Duty { Kind = kind.Name, Unit = unit, Record = record, Title = title, Href = href, Rule = rule, OpenedAt = Now, DueAt = due.ToUniversalTime() };
        db.Add(duty);
        return duty.Id;
    }

    /// <summary>Closes a record's duty of a kind, with this act as the proof. Closing twice changes nothing.</summary>
    public async Task Close(DutyKind kind, Guid record, CancellationToken stop) =>
        (await Loaded(kind, record, stop))?.Close(Now, Act);

    /// <summary>Opens a closed duty again; its clock starts anew. Returns the new due moment.</summary>
    public async Task<DateTimeOffset> Reopen(DutyKind kind, Guid record, CancellationToken stop)
    {
        var (due, _) = clock.Due(kind, Now);
        (await Loaded(kind, record, stop))?.Reopen(due);
        return due;
    }

    /// <summary>Opens a closed duty again, due when it was due: its proof is gone, its day is not.</summary>
    public async Task ReopenAsDue(DutyKind kind, Guid record, CancellationToken stop)
    {
        if (await Loaded(kind, record, stop) is { } duty) duty.Reopen(duty.DueAt);
    }

    /// <summary>
    /// Lays a record's duty of a kind, open or closed, upon the unit that shall owe it, and takes it back from the person from
    /// whom the record is hidden now. Which unit is asked after the duty was read, and the row is written even where it
    /// stays: of two who change what the answer depends on, one is refused.
    /// </summary>
    public async Task Shift(DutyKind kind, Guid record, Func<Task<int>> unit, Guid? hiddenFrom, CancellationToken stop)
    {
        if (await Loaded(kind, record, stop) is not { } duty) return;
        duty.Unit = await unit();
        db.Entry(duty).Property(d => d.Unit).IsModified = true;
        if (hiddenFrom is not { } person) return;
        // Handed to that person it would be in nobody's inbox.
        foreach (var turn in await db.DutyTurns().Where(t => t.Duty == duty.Id && t.EndedAt == null && t.ToAccount == person).ToListAsync(stop))
            turn.End(Now, null, null);
    }

    /// <summary>Puts a message into the outbox; it leaves after, and only if, this change is saved.</summary>
    public void Send(string channel, string recipient, string subject, string body, Guid record) => db.Add(new OutboxRow
    {
        Channel = channel, Recipient = recipient, Subject = subject, Body = body, Record = record, CreatedAt = Now, NextAt = Now,
    });

    /// <summary>Makes a new record findable. The database is not asked first: a record that is new has no entry.</summary>
    public void Index(Findable what) => db.Add(what.Entry());

    /// <summary>Rows by the thousand, in this change's transaction and under its act.</summary>
    public Bulk Bulk => bulk ??= new Bulk(this, measures, subjects);

    /// <summary>Lets a batch count from now on: all its facts, records and search entries at once. Once only.</summary>
    public void Finish(Guid batch) => db.Add(new FactBatchStep { Batch = batch, Counts = true, At = Now, Act = Act });

    /// <summary>Takes a batch back: nothing of it counts or is found any more, and nothing of it is rewritten. Once only.</summary>
    public void Undo(Guid batch) => db.Add(new FactBatchStep { Batch = batch, Counts = false, At = Now, Act = Act });

    /// <summary>Makes a record findable by what it says now and by nothing it said before.</summary>
    public async Task Reindex(Findable what, CancellationToken stop)
    {
        if (await db.Set<SearchEntry>().FindAsync([what.Record], stop) is { } kept)
            db.Entry(kept).CurrentValues.SetValues(what.Entry(kept.Batch));
        else Index(what);
    }

    /// <summary>Makes a record found no more: it is gone, or leads to another one.</summary>
    public async Task Unindex(Guid record, CancellationToken stop)
    {
        if (await db.Set<SearchEntry>().FindAsync([record], stop) is { } kept) db.Remove(kept);
    }

    /// <summary>
    /// Saves everything, or nothing. A row that somebody else changed meanwhile refuses the whole change;
    /// so does a unique value, or a stretch of days, that is taken.
    /// </summary>
    public async Task<Refusal?> Save(CancellationToken stop)
    {
        foreach (var sequel in db.SequelsOf(start.Kind)) await sequel.Run(db, this, stop);
        var content = new ActContent(Act, Now, start.Actor.Id, start.Actor.HatName, start.Unit, start.Kind.Name, start.Subject, start.Reason, fields);
        db.Add(new ActRow
        {
            Id = Act, At = Now, Actor = content.Actor, Hat = content.Hat, Unit = content.Unit, Kind = content.Kind,
            Subject = content.Subject, Reason = content.Reason, Fields = JsonSerializer.Serialize(fields), Digest = ActDigest.Of(content),
        });
        db.ActWritten = true;
        try
        {
            // Leaving without a commit, by a refusal or a fault, leaves nothing behind.
            await using var whole = bulk is null ? null : await db.Database.BeginTransactionAsync(stop);
            if (FewNewRows() is { } rows) await NewRows.Insert(db, rows, stop);
            else await db.SaveChangesAsync(stop);
            if (bulk is not null) await bulk.Write((NpgsqlConnection)db.Database.GetDbConnection(), stop);
            if (whole is not null) await whole.CommitAsync(stop);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("Người khác vừa thay đổi mục này. Xin mở lại trang để xem bản mới rồi làm tiếp.");
        }
        catch (Exception e) when ((e as PostgresException ?? e.InnerException) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation } taken)
        {
            return new Refusal("Mục này đã được ghi trước đó.", taken.ConstraintName);
        }
        finally
        {
            db.ActWritten = false;
        }
    }

    private async Task<FactRow> Row(Fact fact, Guid? batch = null) => new()
    {
        Measure = await measures.Of(fact.Measure), Unit = fact.Unit, Organisation = fact.Organisation, Day = fact.Day, Amount = fact.Amount,
        Subject = subjects.Of(fact), Category = fact.Category, Status = (short)fact.Status, Source = (short)fact.Source, Record = fact.Record,
        RecordedAt = Now, Batch = batch,
    };

    private FactRow TakenBack(FactRow row) => new()
    {
        Measure = row.Measure, Unit = row.Unit, Organisation = row.Organisation, Day = row.Day, Amount = -row.Amount,
        Subject = row.Subject, Category = row.Category, Status = row.Status, Source = row.Source, Record = row.Record,
        Retracts = row.Id, RecordedAt = Now, Batch = row.Batch,
    };

    private static bool Same(FactRow a, FactRow b) =>
        (a.Measure, a.Unit, a.Organisation, a.Day, a.Amount, a.Subject, a.Category, a.Status, a.Source)
        == (b.Measure, b.Unit, b.Organisation, b.Day, b.Amount, b.Subject, b.Category, b.Status, b.Source);

    // New rows that go in one batch need no BEGIN and no trip for COMMIT: the server takes a batch as one transaction. A row
    // that is altered must be found unchanged before anything is committed, so there the transaction is ours.
    private List<EntityEntry>? FewNewRows()
    {
        var rows = db.ChangeTracker.Entries().Where(e => e.State != EntityState.Unchanged).ToList();
        return rows.Count <= OneBatch && rows.TrueForAll(e => e.State == EntityState.Added) ? rows : null;
    }

    private Task<Duty?> Loaded(DutyKind kind, Guid record, CancellationToken stop) =>
        db.Duties().SingleOrDefaultAsync(d => d.Record == record && d.Kind == kind.Name, stop);
}
