using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Parts;

/// <summary>What the records of a year prove: asked by the job that opens duties and by the page of coverage.</summary>
public static class ProvenDuties
{
    /// <summary>The duties of a kind that are proven in a year; within a reach, or everywhere; without what came with one import, where that is asked.</summary>
    public static Task<IReadOnlySet<OwedOnce>> In(AppDb db, Kind kind, int year, Reach? reach, CancellationToken stop, Guid? without = null) =>
        In(db, [kind], year, reach, stop, without);

    /// <summary>The same for many kinds: one statement, whatever the number of kinds, units and records.</summary>
    public static async Task<IReadOnlySet<OwedOnce>> In(AppDb db, IEnumerable<Kind> kinds, int year, Reach? reach, CancellationToken stop, Guid? without = null)
    {
        var asked = kinds.SelectMany(k => k.Duties.Select(d => (Kind: k, Duty: d, Days: RecordProofs.Days(k, d, year)))).ToList();
        if (asked.Count == 0) return new HashSet<OwedOnce>();
        var all = reach is null || reach.Everything;
        // A joint record may lie outside the reach and still prove something within: the units are looked at, not the record.
        var proven = await db.Database.SqlQuery<ProvenRow>($"""
            with asked as (
                select * from unnest({asked.Select((_, no) => no).ToArray()}, {asked.Select(a => a.Kind.Name).ToArray()}, {asked.Select(a => string.Join(',', a.Duty.DoneIn)).ToArray()},
                    {asked.Select(a => Joint(a.Kind)).ToArray()}, {asked.Select(a => a.Days.First).ToArray()}, {asked.Select(a => a.Days.Last).ToArray()})
                    as asked(no, kind, states, joint, first, last)),
            proof as (
                select asked.no, a.unit, a.answers ->> asked.joint as others from asked join activity a
                on a.kind = asked.kind and a.day between asked.first and asked.last and a.state = any (string_to_array(asked.states, ','))
                    and (a.batch is null or (a.batch in (select batch from standing_batch) and a.batch <> {without ?? Guid.Empty}))),
            place as (
                select no, unit from proof
                union select no, nullif(trim(other), '')::int from proof, unnest(string_to_array(others, ',')) other where others <> '')
            select no as "No", unit as "Unit" from place where unit is not null and ({all} or unit = any ({(all ? [] : reach!.Units())}))
            """).ToListAsync(stop);
        return proven.Select(p => new OwedOnce(asked[p.No].Duty, p.Unit, year)).ToHashSet();
    }

    // A kind has one question for the units that took part, or none.
    private static string Joint(Kind kind) => kind.Fields.FirstOrDefault(f => f.Type == KindFieldType.Units)?.Name ?? "";

    private sealed record ProvenRow(int No, int Unit);
}
