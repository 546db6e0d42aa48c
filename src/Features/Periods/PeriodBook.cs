using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Platform.Data;

namespace CauNoi.Periods;

/// <summary>
/// A book kept by a room above, whose figures a closed period holds fast. The room adds it to the services; what is counted
/// is shown as closed and as it is now, and what lies between opens to the records that the book tells of.
/// </summary>
/// <param name="Read">Who may see it: to everybody else the book is closed.</param>
/// <param name="Measures">What is counted of its records, in the order in which it is shown.</param>
/// <param name="Records">What to say of some of its records; those it does not keep are left out.</param>
public sealed record PeriodBook(
    Permission Read, IReadOnlyList<Measure> Measures, Func<AppDb, PeriodClosing, Guid[], CancellationToken, Task<IReadOnlyList<BookRecord>>> Records);

/// <summary>A record behind a difference, with the reasons that were given for it since the period was closed.</summary>
public sealed record BookRecord(Guid Id, string Title, string Href, DateOnly Day, int Unit, IReadOnlyList<string> Reasons);
