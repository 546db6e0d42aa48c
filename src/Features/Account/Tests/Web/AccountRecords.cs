using System.Security.Cryptography;
using System.Text;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Account.Tests.Web;

/// <summary>Accounts, roles, proposals and invitations for the matrix of permissions; sessions, keys and hand-overs of a person.</summary>
public sealed class AccountRecords : RoomRecords
{
    private static readonly Role Held = Role.AreaHead;

    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("account and role", Owned.Unit, Account, "/ban/tai-khoan/{id:guid}*"),
        new("proposed role", Owned.Unit, Proposal, "/ban/tai-khoan/cho-xac-nhan/{id:guid}"),
        new("invitation", Owned.Unit, Invitation, "/ban/tai-khoan/loi-moi/{id:guid}/thu-hoi"),
        new("invitation in the hand", Owned.Nobody, Token, "/loi-moi/{token}/nhan"),
        new("own passkey", Owned.Person, Passkey, "/tai-khoan/khoa/{id:guid}/bo"),
        new("own session", Owned.Person, Session, "/tai-khoan/phien/{id:guid}/ket-thuc"),
        new("role handed over", Owned.Person, HandOver, "/ban/vai-tro/ban-giao/{grant:guid}/lay-lai"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. new[] { "/ban/tai-khoan/{id:guid}/vai-tro/{grant:guid}/ket-thuc", "/ban/tai-khoan/loi-moi/{id:guid}/thu-hoi" }.Select(route =>
            new Deviation(route, c => !Grantable.By(c.Role!).Contains(Held), Expected.NotFound,
                "What a hat does not give, it does not take: here the role of an area head.")),
        new("/ban/tai-khoan/moi-khu-dan-cu", c => c.Role == Role.DepartmentHead || c.Role == Role.TechnicalAdministrator, Expected.NotFound,
            "Sheets for the areas of a commune: these hats do not make area heads."),
        new("/dang-nhap/ngoai", _ => true, Expected.NotFound, "No outside provider is set up in the sample house."),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Account(TestHouse house, Spot spot)
    {
        var id = await Person(house, spot.Unit);
        return new Dictionary<string, string> { ["id"] = $"{id}", ["grant"] = $"{await Grant(house, id, spot.Unit, null)}" };
    }

    private static async Task<IReadOnlyDictionary<string, string>> Proposal(TestHouse house, Spot spot) => Id(await house.One<Guid>("""
        insert into role_proposal (id, account, role, unit, valid_from, proposed_by, proposed_at)
        values (gen_random_uuid(), $1, 'treasurer', $2, current_date, $3, now()) returning id
        """, await Person(house, spot.Unit), spot.Unit, await Person(house, spot.Unit)));

    private static async Task<IReadOnlyDictionary<string, string>> Invitation(TestHouse house, Spot spot) => Id(await Invite(house, spot.Unit, Guid.NewGuid().ToString()));

    private static async Task<IReadOnlyDictionary<string, string>> Token(TestHouse house, Spot spot)
    {
        var token = Guid.NewGuid().ToString();
        await Invite(house, 11, token, await house.One<Guid>("select id from staff_account where user_name = 'chutich'"));
        return new Dictionary<string, string> { ["token"] = token };
    }

    private static async Task<Guid> Invite(TestHouse house, int unit, string token, Guid? by = null) => await house.One<Guid>("""
        insert into invitation (id, token_hash, channel, role, unit, valid_from, invited_by, invited_at, expires_at)
        values (gen_random_uuid(), $1, 'sheet', $2, $3, current_date, $4, now(), now() + interval '5 days') returning id
        """, SHA256.HashData(Encoding.UTF8.GetBytes(token)), Held.Name, unit, by ?? await Person(house, unit));

    private static async Task<IReadOnlyDictionary<string, string>> Passkey(TestHouse house, Spot spot) => Id(await house.One<Guid>("""
        insert into passkey (id, account, credential, public_key, counter, name, added_at)
        values (gen_random_uuid(), $1, uuid_send(gen_random_uuid()), ''::bytea, 0, 'Khoá', now()) returning id
        """, spot.Account));

    private static async Task<IReadOnlyDictionary<string, string>> Session(TestHouse house, Spot spot) => Id(await house.One<Guid>("""
        insert into session (token_hash, account, created_at, expires_at) values (uuid_send(gen_random_uuid()), $1, now(), now() + interval '1 day') returning id
        """, spot.Account));

    private static async Task<IReadOnlyDictionary<string, string>> HandOver(TestHouse house, Spot spot)
    {
        var own = await house.One<Guid>("select id from role_grant where account = $1 order by id limit 1", spot.Account);
        return new Dictionary<string, string> { ["grant"] = $"{await Grant(house, await Person(house, 11), 11, own)}" };
    }

    private static Task<Guid> Person(TestHouse house, int unit) => house.One<Guid>("""
        insert into staff_account (id, user_name, name, demo, created_at, home) values (gen_random_uuid(), gen_random_uuid()::text, 'Người của bảng quyền', true, now(), $1) returning id
        """, unit);

    private static Task<Guid> Grant(TestHouse house, Guid account, int unit, Guid? from) => house.One<Guid>("""
        insert into role_grant (id, account, role, unit, valid_from, handed_by) values (gen_random_uuid(), $1, $2, $3, current_date - 1, nullif($4, $5)) returning id
        """, account, Held.Name, unit, from ?? Guid.Empty, Guid.Empty);

    private static Dictionary<string, string> Id(Guid id) => new() { ["id"] = $"{id}" };
}
