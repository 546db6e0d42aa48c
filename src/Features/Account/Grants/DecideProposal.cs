using System.Globalization;
using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Grants;

/// <summary>The second person agrees to a role of trust, or does not.</summary>
public static class DecideProposal
{
    public static readonly FormShape Form = new("xac-nhan-vai-tro",
    [
        new FieldShape("dong-y", "Trả lời", FieldKind.Choice) { Required = true, Choices = [new("co", "Đồng ý"), new("khong", "Không đồng ý")] },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people, Guid id)
    {
        var proposal = await db.RoleProposals().SingleOrDefaultAsync(p => p.Id == id, visit.Stop);
        if (proposal is null || !await MaySee(visit, proposal)) return visit.NotFound();
        if (!post.Ok) return await Waiting.Render(visit, db, people, post.RefusedStatus, post.Values.Refusals);
        if (proposal.DecidedAt is not null) return await Waiting.Render(visit, db, people, 409, [AccountRefusals.Decided]);
        if (!await people.Is(visit.Actor, proposal.Unit, AccountAccess.Confirm, [proposal.ProposedBy, proposal.Account], visit.Stop))
            return await Waiting.Render(visit, db, people, 422, [AccountRefusals.NotSecond]);

        var agreed = post["dong-y"] == "co";
        var change = changes.Begin(agreed ? AccountActs.Confirm : AccountActs.Decline, visit.Actor, proposal.Unit, proposal.Account);
        change.Note("role", proposal.Role);
        change.Note("unit", proposal.Unit.ToString(CultureInfo.InvariantCulture));
        proposal.Decide(visit.Actor.Id, agreed, change.Now);
        if (agreed)
        {
            // Much may have happened while it waited: what else the person holds is asked again.
            var held = (await Giving.Held(db, proposal.Account, VietnamTime.DayOf(change.Now), visit.Stop)).ToList();
            var wanted = new Grant(Role.Named(proposal.Role)!, proposal.Unit, proposal.ValidFrom, proposal.ValidUntil);
            held.Remove(wanted);
            if (SeparationOfDuties.Against(wanted, held, await visit.Tree()) is { } apart) return await Again(visit, db, people, apart);
            change.Add(proposal.Grant(change.Now));
        }

        return await change.Save(visit.Stop) is { } lost ? await Again(visit, db, people, GiveRole.Told(lost)) : visit.See("/ban/tai-khoan/cho-xac-nhan?xong=" + post["dong-y"]);
    }

    private static Task<IResult> Again(Visit visit, AppDb db, SecondPersons people, Refusal refused)
    {
        db.ChangeTracker.Clear();
        return Waiting.Render(visit, db, people, 409, [refused with { Field = null }]);
    }

    private static async Task<bool> MaySee(Visit visit, RoleProposal proposal) => (await visit.Reach(AccountAccess.Confirm)).Covers(proposal.Unit);
}
