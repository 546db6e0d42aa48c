using System.Security.Cryptography;
using CauNoi.Account.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.SecondFactor;

/// <summary>The codes of an account: checked and spent, made anew, taken away. The caller's change saves it.</summary>
internal sealed class Codes(AppDb db, Offer offer)
{
    /// <summary>Spends a code of the app or one on paper. Says which way it was, or null when it is wrong, old or used.</summary>
    public async Task<string?> Spend(Guid account, string typed, DateTimeOffset now, CancellationToken stop)
    {
        if (Rules.RecoveryCodes.Looks(typed))
        {
            var hash = Rules.RecoveryCodes.Hash(account, typed);
            var code = await db.RecoveryCodes().SingleOrDefaultAsync(c => c.Account == account && c.CodeHash == hash && c.UsedAt == null, stop);
            if (code is null) return null;
            code.UsedAt = now;
            return "recovery";
        }

        if (await db.CodeFactors().SingleOrDefaultAsync(f => f.Account == account, stop) is not { } factor || offer.Kept(factor.Secret) is not { } secret) return null;
        if (Totp.Accepts(secret, typed, now, factor.LastStep) is not { } step) return null;
        factor.LastStep = step;
        return "code";
    }

    /// <summary>Sets the factor up with its first code, which is thereby spent. Null when the code does not fit.</summary>
    public IReadOnlyList<string>? SetUp(Change change, Guid account, byte[] secret, string typed)
    {
        if (Totp.Accepts(secret, typed, change.Now, 0) is not { } step) return null;
        change.Add(new CodeFactor { Account = account, Secret = offer.Keep(secret), LastStep = step, ConfirmedAt = change.Now });
        return OnPaper(change, account);
    }

    /// <summary>Ten new codes for paper; the old ones are gone.</summary>
    public async Task<IReadOnlyList<string>> Renew(Change change, Guid account, CancellationToken stop)
    {
        foreach (var old in await db.RecoveryCodes().Where(c => c.Account == account).ToListAsync(stop)) change.Remove(old);
        return OnPaper(change, account);
    }

    /// <summary>Takes the second step away, and with it what is only good beside it.</summary>
    public async Task Drop(Change change, Guid account, CancellationToken stop)
    {
        foreach (var factor in await db.CodeFactors().Where(f => f.Account == account).ToListAsync(stop)) change.Remove(factor);
        foreach (var code in await db.RecoveryCodes().Where(c => c.Account == account).ToListAsync(stop)) change.Remove(code);
        foreach (var passkey in await db.Passkeys().Where(p => p.Account == account).ToListAsync(stop)) change.Remove(passkey);
    }

    private static List<string> OnPaper(Change change, Guid account)
    {
        var codes = Enumerable.Range(0, Rules.RecoveryCodes.Count).Select(_ => Rules.RecoveryCodes.Written(RandomNumberGenerator.GetBytes(Rules.RecoveryCodes.Bytes))).ToList();
        foreach (var code in codes) change.Add(new RecoveryCode { Account = account, CodeHash = Rules.RecoveryCodes.Hash(account, code), MadeAt = change.Now });
        return codes;
    }
}
