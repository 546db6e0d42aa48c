using CauNoi.Activities.Rules;

namespace CauNoi.Boards.Demo;

/// <summary>One thing done, as a sample.</summary>
internal sealed record DemoDeed(string Kind, int Unit, DateOnly Day, bool Confirmed, bool Pictured, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Models go on; everything else is over when it was held.</summary>
    public string State => Kind == "self-managed-model" ? "active" : KindStates.Held;
}

/// <summary>What areas and communes do in a year, as much as their zeal lets them.</summary>
internal static class DemoDeeds
{
    // What is younger waits for a second pair of eyes.
    private const int DaysToConfirm = 3;

    private static readonly string[] Works = ["Đổ bê tông 280 m đường vào xóm", "Bắc cầu qua suối cạn", "Lát sân nhà văn hoá", "Nạo vét 400 m mương"];
    private static readonly string[] Results = ["Xong việc cấp nước cho ba xóm cuối", "Mọi nhà phân loại rác tại chỗ", "Giải quyết xong việc lấn đường", "Cả xã có đèn đường"];
    private static readonly string[] Watched = ["Thu chi quỹ của xóm", "Làm đường nội đồng", "Rà soát hộ nghèo", "Sửa nhà văn hoá"];
    private static readonly string[] Models = ["Tổ tự quản đường hoa", "Nhóm giúp nhau mùa gặt", "Tổ an ninh liên gia", "Hố rác tại nhà"];

    /// <summary>An area in one year.</summary>
    public static IEnumerable<DemoDeed> OfArea(int unit, DateOnly year, DateOnly today, DemoZeal zeal)
    {
        var luck = year.Year + unit;
        if (zeal.Done(luck, 1))
            yield return Deed("unity-festival", unit, new DateOnly(year.Year, 11, 1 + (unit % 18)), today, zeal, 1, ("so-nguoi", $"{70 + (unit % 150)}"), ("so-ho-khen", $"{3 + (unit % 8)}"), ("kinh-phi", $"{(30 + (unit % 50)) * 100_000}"));
        if (zeal.Done(luck, 2))
            yield return Deed("area-supervision", unit, Some(year, unit, 2), today, zeal, 2, ("viec", Pick(Watched, unit)), ("thay", "dung"));
        if (zeal.Done(luck, 3))
            yield return Deed("comments-to-authorities", unit, Some(year, unit, 3), today, zeal, 3,
                ("cho-ai", Pick(["cap-uy", "chinh-quyen", "truong-thon"], unit)), ("so-nguoi", $"{20 + (unit % 30)}"), ("so-y-kien", $"{4 + (unit % 6)}"), ("da-tra-loi", $"{2 + (unit % 3)}"));
        if (unit % 3 == 0)
            yield return Deed("mediation-case", unit, Some(year, unit, 4), today, zeal, 4, ("loai", Pick(["dat-dai", "lang-gieng", "dan-su"], luck)), ("ket-qua", zeal.Done(luck, 4) ? "thanh" : "khong-thanh"));
        if (unit % 2 == year.Year % 2 && zeal.Done(luck, 5))
            yield return Deed("self-managed-model", unit, Some(year, unit, 5), today, zeal, 5, ("ten", Pick(Models, luck)), ("linh-vuc", Pick(["moi-truong", "kinh-te", "an-ninh", "khac"], luck)), ("so-ho", $"{12 + (unit % 40)}"));
    }

    /// <summary>A commune in one year, between two days of it.</summary>
    public static IEnumerable<DemoDeed> OfCommune(int unit, DateOnly first, DateOnly last, DateOnly today, DemoZeal zeal)
    {
        return Year().Where(d => first <= d.Day && d.Day <= last);

        IEnumerable<DemoDeed> Year()
        {
            var year = new DateOnly(first.Year, 1, 1);
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                if (zeal.Done(unit + year.Year, 10 + quarter))
                    yield return Deed("big-result", unit, new DateOnly(year.Year, (quarter * 3) - 1, 3 + (unit % 22)), today, zeal, 10 + quarter,
                        ("quy", $"q{quarter}"), ("ten", Pick(Results, unit + quarter)), ("vi-sao", "Bà con được hưởng ngay, có biên bản kèm theo."));
                if (zeal.Done(unit + year.Year, 20 + quarter))
                    yield return Deed("meeting-with-people", unit, new DateOnly(year.Year, quarter * 3, 2 + (unit % 25)).AddDays(-20), today, zeal, 20 + quarter,
                        ("hinh-thuc", quarter % 2 == 0 ? "doi-thoai" : "nghe-dan"), ("so-nguoi", $"{40 + (unit % 70)}"), ("so-y-kien", "12"), ("tra-loi-ngay", "8"));
            }

            if (zeal.Done(unit + year.Year, 30))
                yield return Deed("exemplary-work", unit, Some(year, unit, 30), today, zeal, 30, ("ten", Pick(Works, unit)), ("ngay-cong", $"{90 + (unit % 160)}"), ("tien", $"{(150 + (unit % 200)) * 100_000}"), ("so-ho", $"{30 + (unit % 60)}"));
            if (zeal.Done(unit + year.Year, 31))
                yield return Deed("culture-festival", unit, Some(year, unit, 31), today, zeal, 31, ("ten", "Hội diễn các xóm"), ("so-nguoi", $"{150 + (unit % 300)}"), ("so-doi", $"{5 + (unit % 10)}"));
            if (zeal.Done(unit + year.Year, 32))
                yield return Deed("training-course", unit, Some(year, unit, 32), today, zeal, 32, ("ten", "Ghi việc trên điện thoại"), ("cho-ai", "truong-ban"), ("so-nguoi", $"{4 + (unit % 9)}"), ("so-buoi", "1"));
        }
    }

    private static DemoDeed Deed(string kind, int unit, DateOnly day, DateOnly today, DemoZeal zeal, int thing, params (string Field, string Value)[] values) =>
        new(kind, unit, day, day < today.AddDays(-DaysToConfirm) || day.Year < today.Year, zeal.Shown(unit, thing), values.ToDictionary(v => v.Field, v => v.Value));

    private static DateOnly Some(DateOnly year, int unit, int thing) => new DateOnly(year.Year, 1, 10).AddDays(((unit * 37) + (thing * 53)) % 340);

    private static string Pick(string[] among, int unit) => among[unit % among.Length];
}
