namespace CauNoi.Test.Unit.Recognition;

public sealed class TaskTests
{
    [Theory]
    [InlineData("1. Giao Ban Phong trào chủ trì, phối hợp với Văn phòng, các Ban chuyên môn xây dựng kế hoạch cứu trợ, hoàn thành trong quý III/2026.", "Ban Phong trào", "quý III/2026")]
    [InlineData("1. Hội Cựu chiến binh phường: chủ trì công tác hòa giải; giữ gìn trật tự.", "Hội Cựu chiến binh phường", null)]
    [InlineData("- Đồng chí Phó Chủ tịch phụ trách phong trào thi đua.", "Đồng chí Phó Chủ tịch", null)]
    [InlineData("1. Các chi hội\n- Xây dựng kế hoạch của chi hội; triển khai tới hội viên.", "Các chi hội", null)]
    [InlineData("1. Văn phòng, các ban chuyên môn căn cứ nhiệm vụ được phân công, lập kế hoạch từng quý.", "Văn phòng, các ban chuyên môn", null)]
    public void Whoever_is_charged_leads(string lines, string lead, string? until)
    {
        var task = Reading.Of("IV. TỔ CHỨC THỰC HIỆN\n" + lines).Tasks.ShouldHaveSingleItem();
        task.Lead.ShouldBe(lead);
        if (until is not null) task.To.ShouldBe(until);
    }

    [Theory]
    [InlineData("- Tiếp tục thực hiện Kế hoạch số 12/KH-MTTQ ngày 03/5/2025 của Ban Thường trực.")]
    [InlineData("- Biên soạn sổ tay công tác Mặt trận ở khu dân cư.")]
    [InlineData("- Tổ chức sơ kết 05 năm thực hiện Quy chế phối hợp.")]
    [InlineData("- Định kỳ hằng năm tổ chức gặp mặt người có uy tín.")]
    [InlineData("- Phối hợp với Sở Tài chính ban hành Hướng dẫn quản lý quỹ.")]
    public void What_goes_on_is_made_or_comes_back_is_a_task(string line) => Reading.Of("III. NHIỆM VỤ, GIẢI PHÁP\n" + line).Tasks.ShouldHaveSingleItem();

    [Theory]
    [InlineData("III. NHIỆM VỤ, GIẢI PHÁP\n- Nâng cao chất lượng tuyên truyền; mặt trận các cấp đổi mới phương thức hoạt động.")]
    [InlineData("IV. TỔ CHỨC THỰC HIỆN\n1. Các xã, phường báo cáo kết quả về Ban Thường trực trước ngày 20/11.")]
    [InlineData("I. MỤC ĐÍCH, YÊU CẦU\n1. Các cấp xây dựng kế hoạch phải sát thực tế.")]
    [InlineData("II. CHỈ TIÊU\n1. Ban công tác Mặt trận chủ động giúp đỡ 90% hộ nghèo.")]
    public void Reports_purposes_and_targets_are_no_tasks(string text) => Reading.Of(text).Tasks.ShouldBeEmpty();
}
