using CauNoi.Kernel.Time;
namespace CauNoi.Platform.Catalogue;
internal static class CatalogueFiles { public static Rules Load(string f) => new(new([new("feedback.answer", 3, LimitUnit.WorkingDays, "", "", new(2025,1,1), null, true, 1, LimitOrigin.Shipped)]), Holidays.None); }
