using CauNoi.Account.Grants;
using CauNoi.Account.Manage;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Account.Invite;

/// <summary>Invites one person to a role: by mail, by text message, or with a sheet of paper.</summary>
public static class InvitePerson
{
    public static readonly FormShape Form = new("moi-nguoi",
    [
        new FieldShape("ho-ten", "Họ và tên", FieldKind.Line) { Required = true, MaxLength = 80 },
        GiveRole.RoleField, GiveRole.UnitField,
        new FieldShape("tu-ngay", "Từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("den-ngay", "Đến hết ngày", FieldKind.Day) { Hint = "Để trống nếu chưa biết; lúc nào cũng kết thúc được." },
        new FieldShape("cach", "Đưa lời mời bằng", FieldKind.Choice)
            { Required = true, Choices = [new(Inviting.Mail, "Thư điện tử"), new(Inviting.Text, "Tin nhắn điện thoại"), new(Inviting.Sheet, "Tờ giấy in, trao tận tay")] },
        new FieldShape("noi-nhan", "Địa chỉ thư hoặc số điện thoại", FieldKind.Line) { MaxLength = 120, Hint = "Để trống nếu in giấy." },
    ]);

    public static async Task<IResult> Show(Visit visit) => Page(visit, Form.With(
        ("tu-ngay", Spoken.Day(visit.Now)), ("don-vi", ShowAccount.Fresh(visit, await visit.Tree())["don-vi"])), 200);

    public static async Task<IResult> Send(
        Visit visit, FormPost post, AppDb db, Changes changes, SettingValues settings, OutboxSecrets secrets)
    {
        if (!post.Ok) return Page(visit, post.Values, post.RefusedStatus);
        var wanted = await GiveRole.Wanted(visit, post.Values);
        if (!wanted.Ok) return Page(visit, post.Values.Refuse(wanted.Refusals), 422);
        var tree = await visit.Tree();
        var against = GrantRules.Judge(wanted.Value, Guid.Empty, visit.Actor, VietnamTime.DayOf(visit.Now), tree, []).ToList();
        if (Addresses.Judge(post["cach"], post["noi-nhan"]) is { } address) against.Add(address);
        if (against.Count > 0) return Page(visit, post.Values.Refuse(against), 422);

        var change = changes.Begin(AccountActs.Invite, visit.Actor, wanted.Value.Unit, wanted.Value.Role.Name);
        var recipient = post["cach"] switch { Inviting.Mail => post["noi-nhan"], Inviting.Text => Addresses.Phone(post["noi-nhan"]), _ => null };
        Inviting.Write(change, secrets, await settings.Read(visit.Stop), visit.Actor, wanted.Value, tree.Find(wanted.Value.Unit)!, post["cach"], recipient, post["ho-ten"]);
        return await change.Save(visit.Stop) is { } lost ? Page(visit, post.Values.Refuse(lost), 409) : visit.See("/ban/tai-khoan/loi-moi?xong=moi");
    }

    private static IResult Page(Visit visit, FormValues values, int status) => visit.Page<InvitePage>(
        new InviteModel(values, Form["vai-tro"] with
        {
            Choices = [.. (visit.Actor.Hat is { } hat ? Grantable.By(hat.Role) : []).Select(r => new FieldChoice(r.Name, r.Title))],
        }, visit.Actor.Hat is { } on && Grantable.By(on.Role).Contains(Role.AreaHead)), status);
}

public sealed record InviteModel(FormValues Values, FieldShape RoleField, bool MayInviteAreas);
