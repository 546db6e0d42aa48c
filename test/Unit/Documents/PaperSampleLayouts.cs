using CauNoi.Documents.Writing.Layout;

namespace CauNoi.Test.Unit.Documents;

/// <summary>The layouts that the papers are printed in.</summary>
internal static partial class PaperSamples
{
    public static PaperLayout Layout(string id) =>
        PaperLayouts.Load(Path.Combine(Architecture.Checkout.Root, "catalogue")).Value.Find(id, new DateOnly(2026, 2, 5)).ShouldNotBeNull();
}
