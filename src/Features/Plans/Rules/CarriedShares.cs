using CauNoi.Kernel.Targets;

namespace CauNoi.Plans.Rules;

/// <summary>
/// Shares after units changed: a share goes on with the one unit that went on; what belonged to a unit that was split is
/// nobody's until it is shared anew, and is never divided by itself.
/// </summary>
/// <param name="Amounts">Of the units that stand now.</param>
/// <param name="Homeless">Shares of units that are gone and went on as several, or as none.</param>
public sealed record CarriedShares(IReadOnlyDictionary<int, decimal> Amounts, IReadOnlyList<UnitShare> Homeless)
{
    /// <summary>Carries shares on.</summary>
    /// <param name="shares">As they were shared.</param>
    /// <param name="now">As which units a unit stands now.</param>
    public static CarriedShares Of(IEnumerable<UnitShare> shares, Func<int, IReadOnlySet<int>> now)
    {
        var (amounts, homeless) = (new Dictionary<int, decimal>(), new List<UnitShare>());
        foreach (var share in shares)
        {
            if (share.Amount is not { } amount) continue;
            var places = now(share.Unit);
            if (places.Count == 1) amounts[places.First()] = amounts.GetValueOrDefault(places.First()) + amount;
            else homeless.Add(share);
        }

        return new CarriedShares(amounts, homeless);
    }
}
