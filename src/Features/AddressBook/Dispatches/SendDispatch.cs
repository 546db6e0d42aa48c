using CauNoi.AddressBook.Lists;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;

namespace CauNoi.AddressBook.Dispatches;

/// <summary>What is sent, as written.</summary>
public sealed record Letter(Guid Key, string Title, string Text, string? Link);

/// <summary>
/// Resolves a list on today's map, keeps what it came to, and delivers. The first portion goes with the act of sending; the
/// rest follows in portions, each an act of its own, and the job goes on where a stopped program left off.
/// </summary>
public sealed class SendDispatch(Changes changes, UnitMaps maps, DeliverRest rest)
{
    public async Task<Refusal?> Run(Actor actor, ReadList read, Letter letter, DateTimeOffset now, CancellationToken stop)
    {
        var day = VietnamTime.DayOf(now);
        var resolved = read.On(await maps.On(day, stop));
        if (resolved.Units.Count + resolved.Outside.Count == 0) return AddressBookRefusals.NobodyReceives;
        var change = changes.Begin(AddressBookActs.Send, actor, read.List.Unit, letter.Key);
        var dispatch = new Dispatch
        {
            Id = letter.Key, Unit = read.List.Unit, ListName = read.List.Name, Title = letter.Title, Text = letter.Text, Link = letter.Link,
            MapDay = day, SentAt = change.Now, Sender = actor.Id, Planned = [.. resolved.Units.Select(u => u.Unit)],
            PlannedLines = [.. resolved.Units.Select(u => u.Line)], Complete = resolved.Units.Count <= DispatchProgress.Portion,
        };
        change.Add(dispatch);
        foreach (var name in resolved.Outside) change.Add(new DispatchRecipient { Dispatch = dispatch.Id, Outside = name, Line = name, SentAt = change.Now });
        foreach (var unit in resolved.Units.Take(DispatchProgress.Portion))
            change.Add(new DispatchRecipient { Dispatch = dispatch.Id, Unit = unit.Unit, Line = unit.Line, SentAt = change.Now });
        change.Note("title", letter.Title);
        change.Note("list", read.List.Name);
        change.Note("map", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        change.Note("recipients", (resolved.Units.Count + resolved.Outside.Count).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await change.Leave(new Fact(AddressBookMeasures.Sent, read.List.Unit, day, 1, dispatch.Id));
        if (await change.Save(stop) is { } lost) return lost;
        if (!dispatch.Complete) await rest.Run(actor, dispatch.Id, stop);
        return null;
    }
}
