using CauNoi.Platform.Pages;

namespace CauNoi.Programmes;

/// <summary>What a room above offers to whoever drafts a programme: this one need not know it.</summary>
/// <param name="For">What is near to a draft of that title, nearest first.</param>
public sealed record DraftHint(Func<Visit, IServiceProvider, string, Task<IReadOnlyList<OfferedHint>>> For);

/// <summary>Something worth reading before one writes on.</summary>
public sealed record OfferedHint(string Title, string Words, string Href);
