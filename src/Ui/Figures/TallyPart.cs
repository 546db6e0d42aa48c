using CauNoi.Ui.Marks;

namespace CauNoi.Ui.Figures;

/// <summary>One share of a whole: how many, how they stand, in which words.</summary>
public sealed record TallyPart(int Count, Standing Of, string Words);
