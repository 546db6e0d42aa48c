namespace CauNoi.Petitions.Rules;

/// <summary>What a case is in the law's eyes; only a person says so.</summary>
public enum PetitionClass
{
    /// <summary>Kiến nghị.</summary>
    Petition = 1,

    /// <summary>Phản ánh.</summary>
    Reflection,

    /// <summary>Đề nghị.</summary>
    Request,

    /// <summary>Khiếu nại.</summary>
    Complaint,

    /// <summary>Tố cáo.</summary>
    Denunciation,
}
