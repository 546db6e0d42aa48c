using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Plans.Rules;

/// <summary>Which plan: of a unit for a year.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Year">For which year.</param>
public sealed record PlanKey(int Unit, int Year)
{
    /// <summary>The same number on every node, before there is any row: duties, acts and the row itself carry it.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes($"plan|{Unit}|{Year}")).AsSpan(0, 16));

    /// <summary>Where it is read and written.</summary>
    public string Href => $"/ban/ke-hoach/{Unit}/{Year}";
}
