using CauNoi.Kernel.Time;

namespace CauNoi.AddressBook.Rules;

/// <summary>A first pure rule, to be replaced by the feature's own: how one greets at this hour in Viet Nam.</summary>
public static class PartOfDay
{
    public static string Greeting(DateTimeOffset now) => VietnamTime.At(now).Hour switch
    {
        < 11 => "Chào buổi sáng",
        < 14 => "Chào buổi trưa",
        < 18 => "Chào buổi chiều",
        _ => "Chào buổi tối",
    };
}
