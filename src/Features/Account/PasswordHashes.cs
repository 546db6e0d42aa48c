using Microsoft.AspNetCore.Identity;

namespace CauNoi.Account;

/// <summary>
/// Hashes pass words. Where there is nothing to compare with, it compares with nobody's: an unknown name costs exactly as
/// much work as a wrong pass word, so names cannot be told apart by the clock.
/// </summary>
public sealed class PasswordHashes
{
    private static readonly PasswordHasher<StaffAccount> Hasher = new();

    private static readonly string Nobodys = Hasher.HashPassword(null!, "không của ai cả");

    private long computed;

    /// <summary>How many comparisons were made since the program started.</summary>
    public long Computed => Interlocked.Read(ref computed);

    public static string Of(string password) => Hasher.HashPassword(null!, password);

    /// <summary>Whether it is the pass word of an account that can be signed in with.</summary>
    public bool Right(StaffAccount? account, string typed)
    {
        Interlocked.Increment(ref computed);
        var right = Hasher.VerifyHashedPassword(account!, account?.Password ?? Nobodys, typed) != PasswordVerificationResult.Failed;
        return right && account is { Password: not null, ClosedAt: null };
    }
}
