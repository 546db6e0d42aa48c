using CauNoi.Ui.Figures;
using CauNoi.Ui.Words;

namespace CauNoi.Test.Unit.Ui;

public class FigureTests
{
    private static readonly DateTimeOffset Known = new(2026, 11, 12, 1, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_figure_never_stands_without_its_base_its_source_and_its_moment()
    {
        var figure = new FigureValue("Khu dân cư đã tổ chức Ngày hội", "/so/ngay-hoi", "19", "trong 31", Known) { Provisional = true, Bar = new(16, 31) { Provisional = 3, Pace = 21, Unit = "khu dân cư" } };
        var html = await Drawing.Html<Figure>(("Of", figure));
        html.ShouldContain("<a href=\"/so/ngay-hoi\">Khu dân cư đã tổ chức Ngày hội</a>");
        html.ShouldContain("aria-label=\"chính thức 16, ước 3, mục tiêu 31, mức nên có hôm nay 21 (khu dân cư)\"");
        html.ShouldContain("08:30 12/11/2026");
        html.ShouldContain("<span>ước</span>");
        html.ShouldContain("<summary>Xem dạng bảng</summary>");
    }

    [Fact]
    public async Task A_value_beyond_the_goal_stays_inside_the_bar()
    {
        var html = await Drawing.Html<Bullet>(("Bar", new BulletBar(120, 80)));
        html.ShouldContain("width=\"100%\"");
        html.ShouldContain("x1=\"66.67%\"");
    }

    [Fact]
    public async Task What_is_not_known_is_a_gap_and_not_a_zero()
    {
        var html = await Drawing.Html<LineChart>(("Of", new LineData("Kiến nghị", ["T1", "T2", "T3", "T4"], [10, null, 20, 30])));
        html.ShouldContain("T2 chưa có");
        html.Split('"').Single(part => part.StartsWith("M1.5", StringComparison.Ordinal)).Count(letter => letter == 'M').ShouldBe(2);
        html.Split("<circle").Length.ShouldBe(4);
    }

    [Fact]
    public void A_run_of_days_names_every_silence()
    {
        var run = new DayRun(new(2026, 10, 20), new(2026, 10, 30), new HashSet<DateOnly> { new(2026, 10, 20), new(2026, 10, 25), new(2026, 10, 30) })
        { Waits = new Dictionary<DateOnly, string> { [new(2026, 10, 21)] = "chờ trả lời" } };
        run.Idle.ShouldBe([(new DateOnly(2026, 10, 21), 4, "4 ngày chờ trả lời"), (new DateOnly(2026, 10, 26), 4, "4 ngày không có bước nào")]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(25)]
    [InlineData(400)]
    public async Task A_strip_is_drawn_for_any_number_of_days(int days)
    {
        var from = new DateOnly(2026, 1, 1);
        var html = await Drawing.Html<DayStrip>(("Of", new DayRun(from, from.AddDays(days - 1), new HashSet<DateOnly> { from }) { Due = from.AddDays(days / 2) }));
        html.Split("class=\"d-step\"").Length.ShouldBe(days > 96 ? 1 : 3);
        html.ShouldContain($"{days} ngày từ 01/01/2026");
        html.ShouldContain("hạn trả lời");
    }

    [Theory]
    [InlineData(1234567.5, "1.234.567,5")]
    [InlineData(0, "0")]
    [InlineData(-3.25, "−3,25")]
    public void Numbers_are_written_as_people_here_write_them(double number, string written) => Spoken.Number((decimal)number).ShouldBe(written);

    [Fact]
    public void Moments_are_told_in_Vietnams_time()
    {
        var nightInLondon = new DateTimeOffset(2026, 12, 31, 17, 5, 0, TimeSpan.Zero);
        Spoken.Moment(nightInLondon).ShouldBe("00:05 01/01/2027");
        Spoken.Weekday(nightInLondon).ShouldBe("thứ Sáu");
        Spoken.Machine(nightInLondon).ShouldBe("2027-01-01T00:05+07:00");
    }
}
