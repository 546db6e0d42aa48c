using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace CauNoi.Account.Create;

/// <summary>Makes an account with one role on one unit: from the command line, and for the sample data.</summary>
public sealed class CreateAccount(Changes changes)
{
    /// <summary>An account whose owner chooses the pass word through a one-time link. Yields the link's secret.</summary>
    public async Task<Outcome<string>> WithLink(string userName, string name, Role role, int unit, CancellationToken stop)
    {
        var (token, hash) = Tokens.New();
        var refused = await Save(new StaffAccount { UserName = userName.ToLowerInvariant(), Name = name }, role, unit, hash, stop);
        return refused is null ? token : refused;
    }

    /// <summary>A sample account with a known pass word; the program that holds one listens on loopback only.</summary>
    internal Task<Refusal?> ForDemo(string userName, string name, Role role, int unit, string password, CancellationToken stop) =>
        Save(new StaffAccount { UserName = userName, Name = name, Demo = true, Password = new PasswordHasher<StaffAccount>().HashPassword(null!, password) },
            role, unit, null, stop);

    private async Task<Refusal?> Save(StaffAccount account, Role role, int unit, byte[]? linkHash, CancellationToken stop)
    {
        var change = changes.Begin(AccountActs.Create, Actor.Program, unit, account.Id);
        change.Note("user-name", account.UserName);
        change.Note("role", role.Name);
        change.Add(new StaffAccount
        {
            Id = account.Id, UserName = account.UserName, Name = account.Name, Password = account.Password, Demo = account.Demo, CreatedAt = change.Now,
            Home = unit,
        });
        change.Add(new RoleGrant
        {
            Account = account.Id, Role = role.Name, Unit = unit, ValidFrom = VietnamTime.DayOf(change.Now), GrantedAt = change.Now,
        });
        if (linkHash is not null)
            change.Add(new PasswordLink { TokenHash = linkHash, Account = account.Id, ExpiresAt = change.Now.AddDays(3) });
        return await change.Save(stop) is { } taken ? taken with { Sentence = "Tên đăng nhập này đã có người dùng." } : null;
    }
}
