namespace CauNoi.DocumentReading.Demo;

/// <summary>The sample document, made up: the programme of a year as provinces write them.</summary>
internal static class DemoText
{
    public const string Name = "Du thao chuong trinh nam 2027.txt";

    public const string Text = """
        ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM
        TỈNH THÁI NGUYÊN
        Số: 31/CTr-MTTQ-BTT
        Thái Nguyên, ngày 12 tháng 11 năm 2026

        CHƯƠNG TRÌNH HÀNH ĐỘNG
        Phối hợp và thống nhất hành động năm 2027

        Căn cứ Chương trình hành động số 07/CTr-MTTQ-UB ngày 20/8/2025 của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh về nhiệm kỳ 2025 - 2030, Ban Thường trực xây dựng chương trình năm 2027 như sau.

        I. MỤC ĐÍCH, YÊU CẦU
        1. Giữ vững khối đại đoàn kết ở từng khu dân cư, lấy việc làm được làm thước đo.
        2. Năm 2026 toàn tỉnh đã có 2.140 khu dân cư tổ chức Ngày hội; kết quả này là nền để đặt chỉ tiêu năm sau.

        II. CHỈ TIÊU
        1. 100% khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc trong năm 2027.
        2. Mỗi xã, phường tổ chức ít nhất 03 buổi đối thoại, gặp gỡ nhân dân trong năm; Ban Dân chủ, Giám sát và Phản biện xã hội chủ trì theo dõi.
        3. Phấn đấu 60% khu dân cư trở lên có từ hai mô hình tự quản hoạt động tốt.
        4. Mỗi khu dân cư góp ý ít nhất 01 lần trong năm cho chi bộ và trưởng thôn, tổ trưởng dân phố.
        5. Tỷ lệ hòa giải thành ở mỗi xã, phường đạt từ 85% trở lên.
        6. Toàn tỉnh có ít nhất 600 lượt cán bộ Mặt trận được tập huấn trong năm, trong đó 75% là trưởng ban công tác Mặt trận.
        7. Không để tồn đọng quá 05 kiến nghị của nhân dân chưa được trả lời ở mỗi xã, phường.

        III. NHIỆM VỤ, GIẢI PHÁP
        1. Tuyên truyền, vận động
        a) Ban Tuyên giáo và Công tác xã hội hướng dẫn nội dung Ngày hội trước ngày 30/9/2027.
        b) Mỗi xã, phường xây dựng ít nhất 01 công trình hoặc phần việc tiêu biểu; phân đấu hoàn thành trong quý III năm 2027.
        2. Giám sát, phản biện
        a) Mặt trận mỗi xã, phường chủ trì ít nhất 02 cuộc giám sát trong năm.
        b) Từ 50% số khu dân cư trở lên có giám sát của nhân dân.
        3. Chăm lo đời sống
        a) Vận động hỗ trợ xây mới, sửa chữa 120 nhà Đại đoàn kết trong năm 2027.
        b) Đề án hỗ trợ sinh kế cho hộ nghèo giai đoạn 2026 - 2028 do Ban Tuyên giáo và Công tác xã hội chủ trì, giúp 400 hộ có việc làm ổn định trong năm.
        4. Văn hóa cộng đồng
        a) Mỗi xã, phường tổ chức ít nhất 01 buổi liên hoan văn hóa, văn nghệ của cộng đồng.
        b) Lễ hội Lồng tồng của các bản tổ chức vào mùng 10 tháng Giêng, phần hội do bà con tự làm.
        c) 90% khu dân cư thực hiện nếp sống văn minh trong việc cưới, việc tang.

        IV. TỔ CHỨC THỰC HIỆN
        1. Ủy ban Mặt trận các xã, phường ban hành kế hoạch trước ngày 31/01/2027.
        2. Ủy ban Mặt trận các xã, phường gửi báo cáo kết quả về Ban Thường trực trước ngày 15/11 hằng năm.
        3. Các tổ chức thành viên báo cáo phần việc của mình trước ngày 20 của tháng cuối quý.
        Chương trình này thay cho Chương trình số 18/CTr-MTTQ-BTT ngày 05/01/2026.

        Nơi nhận:
        - Ủy ban Mặt trận các xã, phường;
        - Các tổ chức thành viên;
        - Các ban chuyên môn;
        - Lưu: VT.
        TM. BAN THƯỜNG TRỰC
        CHỦ TỊCH
        Nguyễn Văn Mẫu
        """;
}
