using CauNoi.Kernel.Access;

namespace CauNoi.Reports;

/// <summary>A way on from the first page of this room, offered by a room above: this one need not know it.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Needs">Who is shown it.</param>
public sealed record ReportsTab(string Title, string Href, Permission Needs);
