using CauNoi.Kernel.Access;

namespace CauNoi.Account.Rules;

/// <summary>Who stays signed in for how long, and who must take a second step.</summary>
public static class SessionRules
{
    /// <summary>How long the history of sign-ins is kept: at least twelve months.</summary>
    public const int HistoryDays = 400;

    /// <summary>Not every page is a note in the table: the last contact is known to this much.</summary>
    public static readonly TimeSpan Noticed = TimeSpan.FromMinutes(5);

    private static readonly IReadOnlyList<Role> Phones = [Role.AreaHead, Role.CommuneOfficer];

    /// <summary>
    /// A telephone stays signed in for months only where that is all it opens: a village head far from a desk, or a commune
    /// officer. Whoever holds any other role too signs in anew each day.
    /// </summary>
    public static bool MayKeepPhone(IReadOnlyCollection<Role> roles) => roles.Count > 0 && roles.All(Phones.Contains);

    /// <summary>Whether one of these roles asks for a second step.</summary>
    public static bool NeedsSecondStep(IEnumerable<Role> roles, string setting)
    {
        var named = setting.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return roles.Any(r => named.Contains(r.Name));
    }

    /// <summary>The sentence that refuses a list of roles in which one is unknown, or null.</summary>
    public static string? JudgeRoles(string setting) => setting.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(n => Role.Named(n) is null) is { } unknown ? $"Không có vai trò {unknown}. Các vai trò: {string.Join(", ", Role.All.Select(r => r.Name))}." : null;
}
