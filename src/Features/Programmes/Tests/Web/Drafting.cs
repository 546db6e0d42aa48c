using CauNoi.Test.Support;

namespace CauNoi.Programmes.Tests.Web;

/// <summary>How tests write a programme the way people do.</summary>
internal static class Drafting
{
    private static int number = 1_000;

    /// <summary>A draft with number, day and signer; whoever wrote it is then on its page.</summary>
    public static async Task<Page> Draft(this Visitor visitor, params (string Field, string Value)[] other)
    {
        var page = await visitor.Send(await visitor.Get("/ban/chuong-trinh/moi"), "/ban/chuong-trinh/moi", With(
            [("loai", "year-programme"), ("ten", "Chương trình công tác để thử"), ("so", $"{Interlocked.Increment(ref number)}"), ("ky-hieu", "CTr-MTTQ-UB"), ("ngay", "05/01/2026"), ("nguoi-ky", "Nguyễn Văn Ký"),
                ("tu", "01/01/2026"), ("den", "31/12/2026"), ("cong-khai", "co")], other));
        page.Path.ShouldStartWith("/ban/chuong-trinh/", Case.Sensitive, string.Join(' ', page.Refusals));
        return page;
    }

    /// <summary>Sends the form of a new target; meetings of communes unless said otherwise.</summary>
    public static async Task<Page> Target(this Visitor visitor, string programme, params (string Field, string Value)[] other)
    {
        var path = $"{programme}/chi-tieu/moi";
        return await visitor.Send(await visitor.Get(path), path, With(
            [("ten", "Đối thoại với dân"), ("loi-van", "Mỗi xã tổ chức ít nhất hai buổi đối thoại."), ("vi-tri", "Mục II.1"), ("doan", "khong"), ("loai-commune", "co"), ("to-chuc", "khong"), ("pham-vi", "Each"),
                ("chi-so", "khong"), ("cong-thuc", "count(activities.training-course.held)"), ("so-sanh", "AtLeast"), ("muc", "2"), ("ky", "Yearly"), ("tu", "01/01/2026"), ("den", "31/12/2026"), ("chu-tri", "31")], other));
    }

    /// <summary>What goes to its own page from a page: the last part of an address.</summary>
    public static Guid Id(this Page page) => Guid.Parse(page.Path.Split('/')[^1]);

    public static async Task<Page> Press(this Visitor visitor, string path, string door, params (string Field, string Value)[] values) => await visitor.Send(await visitor.Get(path), $"{path}/{door}", values);

    private static (string, string)[] With((string Field, string Value)[] usual, (string Field, string Value)[] other) =>
        [.. usual.Where(u => other.All(o => o.Field != u.Field)), .. other.Where(o => o.Value.Length > 0)];
}
