using CauNoi.Organisation.Demo;
using K = CauNoi.Petitions.Rules.PetitionClass;

namespace CauNoi.Petitions.Demo;

/// <summary>What the sample cases say.</summary>
internal static class DemoCases
{
    private const int P = DemoUnits.PhuLuong, V = DemoUnits.VoTranh, D = DemoUnits.PhanDinhPhung, T = DemoUnits.Province, N = DemoUnits.NaMoc;

    public static IReadOnlyList<DemoCase> All { get; } =
    [
        new(P, "roads", K.Reflection, 33, "cfpufsuy", "Cống đầu xóm gãy, mưa là ngập đường học sinh đi", "Cống đầu xóm gãy đôi từ đợt mưa cuối tháng Chín. Mưa là nước tràn lên đường, các cháu đi học phải lội. Đã nói với ông Hoàng Văn Tư ở tổ thi công mà chưa thấy làm.", "Xã đã thay cống đôi khẩu độ 0,8 m, lấp phẳng mặt đường; nước thoát hết sau trận mưa ngày hôm sau.") { Name = "Nguyễn Thị Hoa" },
        new(N, "roads", K.Reflection, 20, "cf", "Cầu tạm qua suối lung lay", "Cầu tạm qua suối lung lay, xe máy đi qua phải xuống dắt, trẻ em sợ không dám đi."),
        new(P, "environment", K.Reflection, 25, "cfo", "Bãi rác ven suối bốc mùi", "Bãi rác ven suối bốc mùi, trời mưa rác trôi xuống ruộng của bà con."),
        new(P, "water-power", K.Reflection, 12, "cfp", "Nước sạch yếu vào buổi chiều", "Nước sạch cứ chiều là yếu, khoảng ba mươi nhà cuối xóm không có nước nấu cơm.", "Đơn vị cấp nước hẹn thay ống chính đoạn cuối xóm để đủ nước buổi chiều."),
        new(P, "water-power", K.Reflection, 10, "c", "Nước đục sau mưa", "Nước máy đục mỗi khi mưa to, cả xóm không dùng được hai ngày."),
        new(P, "water-power", K.Reflection, 9, "c", "Mất nước ba ngày", "Mất nước ba ngày liền không ai báo trước, nhà có người già rất vất vả."),
        new(P, "water-power", K.Reflection, 8, "c", "Nước có cặn", "Nước máy có cặn vàng, đun lên vẫn còn mùi."),
        new(P, "water-power", K.Reflection, 7, "c", "Đường ống rò", "Đường ống nước rò ở đầu dốc, nước chảy tràn cả tuần nay."),
        new(P, "land", K.Complaint, 40, "cfax", "Khiếu nại bồi thường đất", "Khiếu nại quyết định bồi thường khi mở đường, diện tích đo thiếu so với sổ."),
        new(P, "land", K.Petition, 18, "cfeu", "Cấp giấy chứng nhận chậm", "Nộp hồ sơ cấp giấy chứng nhận đất ở đã tám tháng chưa có kết quả.", "Hồ sơ thiếu biên bản xác định ranh giới; xã đã hẹn đo lại vào tuần tới và trả kết quả trong ba mươi ngày sau khi đủ giấy tờ."),
        new(P, "school", K.Petition, 15, "csuy", "Điểm trường thiếu nước rửa tay", "Điểm trường trong xóm không có chỗ rửa tay cho các cháu.", "Đã lắp hai vòi rửa tay và bể chứa ở điểm trường, các cháu dùng từ đầu tuần."),
        new(P, "social-support", K.Request, 14, "ce", "Hỏi về trợ cấp người cao tuổi", "Mẹ tôi tám mươi tuổi chưa được trợ cấp, xin hỏi phải làm giấy tờ gì.", "Người từ đủ 80 tuổi không có lương hưu được trợ cấp hằng tháng; gia đình làm tờ khai theo mẫu, nộp ở bộ phận một cửa của xã."),
        new(P, "paperwork", K.Request, 6, "cg", "Cấp lại thẻ bảo hiểm", "Xin hỏi chỗ cấp lại thẻ bảo hiểm y tế bị mất.", "Thẻ bảo hiểm y tế cấp lại ở cơ quan bảo hiểm xã hội khu vực; mang theo căn cước, làm trong ngày."),
        new(P, "order-safety", K.Reflection, 5, "cr", "Nhà bên hát to", "Hàng xóm hát to vào buổi tối.", "Việc này xóm đã hòa giải, hai nhà đã thống nhất giờ hát; Mặt trận không mở việc khác khi thỏa thuận còn được giữ."),
        new(P, "funds", K.Petition, 4, "c", "Công khai quỹ", "Đề nghị dán bảng thu chi quỹ ở nhà văn hóa mỗi quý."),
        new(P, "culture", K.Petition, 3, "", "Sửa nhà văn hóa", "Mái nhà văn hóa xóm dột, họp phải căng bạt."),
        new(P, "roads", K.Reflection, 0, "", "Đèn đường tắt", "Đèn đường đoạn dốc tắt cả tuần, đi tối rất nguy hiểm."),
        new(P, "front-work", K.Petition, 8, "csn", "Họp xóm báo sớm", "Họp xóm nên báo trước ít nhất hai ngày để bà con thu xếp.", "Ban công tác Mặt trận đã thống nhất báo họp trước ba ngày qua loa và nhóm của xóm."),
        new(P, "farming", K.Petition, 11, "ch", "Mương bị lấp", "Mương dẫn nước vào cánh đồng bị lấp khi làm đường, vụ này không có nước."),
        new(P, "building-order", K.Reflection, 9, "cw", "Vật liệu đổ ra đường", "Cát đá đổ ra giữa đường, xe không tránh được."),
        new(P, "funds", K.Petition, 6, "c", "Thu tiền không biên lai", "Thu tiền ủng hộ mà không viết biên lai cho các hộ.") { About = true },
        new(V, "roads", K.Reflection, 22, "cfpq", "Đường liên xóm sạt lở", "Đường liên xóm sạt một nửa sau mưa, ô tô không qua được.", "Xã đã xin kinh phí sửa gấp, hẹn thông đường bằng kè rọ đá."),
        new(V, "roads", K.Reflection, 21, "cfi", "Biển báo mất", "Biển báo đường cong bị mất, đã có người ngã.", "Sẽ lắp lại biển báo trong tháng này."),
        new(V, "environment", K.Reflection, 30, "cfsuz", "Trại lợn xả thải", "Trại chăn nuôi xả nước thải ra suối lúc nửa đêm.", "Đã lập biên bản, chủ trại xây bể lắng; mẫu nước lấy sau đó đạt yêu cầu."),
        new(V, "land", K.Complaint, 26, "cfe", "Khiếu nại ranh giới", "Khiếu nại về ranh giới thửa đất sau khi đo lại.", "Chủ tịch Ủy ban nhân dân xã đã có quyết định giải quyết khiếu nại lần đầu, gửi cho người khiếu nại."),
        new(V, "clinic", K.Petition, 13, "cf", "Trạm y tế thiếu thuốc", "Trạm y tế hay hết thuốc huyết áp, người già phải đi xa."),
        new(V, "school", K.Petition, 7, "c", "Xe đưa đón học sinh", "Đề nghị có xe đưa đón học sinh ở xóm xa."),
        new(V, "work-pay", K.Request, 16, "cg", "Nợ lương xưởng may", "Xưởng may nợ lương hai tháng, công nhân trong xóm hỏi kêu ở đâu.", "Gửi đơn tới Sở Nội vụ và báo công đoàn cấp trên; Mặt trận xã đã giúp viết đơn và ghi danh sách tháng lương còn nợ."),
        new(V, "farming", K.Petition, 2, "", "Dịch ở đàn lợn", "Lợn trong xóm chết nhiều, xin người xuống xem."),
        new(V, "other", K.Reflection, 1, "", "Chó thả rông", "Chó thả rông cắn trẻ con ở cổng trường."),
        new(D, "building-order", K.Reflection, 19, "cfsuy", "Chợ cóc lấn đường", "Chợ cóc lấn hết lòng đường giờ tan học.", "Phường đã kẻ vạch, chuyển các hộ vào khu đất trống sau nhà văn hóa; đường thông từ đầu tháng."),
        new(D, "environment", K.Reflection, 17, "cfpu", "Rác để qua ngày", "Rác ở đầu ngõ để qua ngày mới thu, mùi rất khó chịu.", "Đơn vị thu gom hẹn đổi giờ thu rác sang buổi tối và thêm một thùng ở đầu ngõ."),
        new(D, "roads", K.Reflection, 12, "cfu", "Nắp cống vỡ", "Nắp cống giữa ngõ vỡ, đã có xe sụt bánh."),
        new(D, "water-power", K.Reflection, 10, "cs", "Dây điện võng", "Dây điện võng thấp ngay trên lối đi.", "Điện lực đã căng lại dây và thêm một cột, độ cao hơn năm mét."),
        new(D, "order-safety", K.Reflection, 8, "cx", "Việc riêng của một gia đình", "Chuyện cãi nhau của một gia đình ở tổ tôi."),
        new(D, "paperwork", K.Request, 5, "ce", "Làm khai sinh muộn", "Con tôi ba tuổi chưa khai sinh thì làm thế nào.", "Khai sinh muộn vẫn làm ở phường nơi cư trú, mang giấy chứng sinh hoặc giấy cam đoan; không mất phí."),
        new(D, "front-work", K.Petition, 3, "", "Góp ý cách họp tổ", "Họp tổ dân phố nên có giấy ghi lại và dán bảng tin."),
        new(T, "social-support", K.Petition, 14, "c", "Nhà ở cho hộ nghèo vùng cao", "Đề nghị tỉnh nâng mức hỗ trợ nhà ở cho hộ nghèo vùng cao vì giá vật liệu chở lên rất đắt."),
        new(T, "roads", K.Petition, 24, "cf", "Tỉnh lộ nhiều ổ gà", "Tỉnh lộ đoạn qua ba xã nhiều ổ gà, đã có tai nạn."),
        new(T, "other", K.Petition, 2, "", "Đề nghị chung", "Đề nghị tỉnh công bố lịch tiếp công dân của các cơ quan ở một chỗ."),
    ];
}
