using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account;

public static class AccountTables
{
    public static IQueryable<StaffAccount> Accounts(this DbContext db) => db.Set<StaffAccount>();

    public static IQueryable<Session> Sessions(this DbContext db) => db.Set<Session>();

    public static IQueryable<PasswordLink> PasswordLinks(this DbContext db) => db.Set<PasswordLink>();

    public static IQueryable<RoleGrant> RoleGrants(this DbContext db) => db.Set<RoleGrant>();

    public static IQueryable<RoleProposal> RoleProposals(this DbContext db) => db.Set<RoleProposal>();

    public static IQueryable<Invitation> Invitations(this DbContext db) => db.Set<Invitation>();

    public static IQueryable<ExternalLogin> ExternalLogins(this DbContext db) => db.Set<ExternalLogin>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<StaffAccount>(account =>
        {
            account.ToTable("staff_account");
            account.Property(a => a.Id).ValueGeneratedNever();
        });
        model.Entity<RoleGrant>(grant =>
        {
            grant.ToTable("role_grant");
            grant.Property(g => g.Id).ValueGeneratedNever();
            grant.HasOne<StaffAccount>().WithMany().HasForeignKey(g => g.Account);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("session");
            session.HasKey(s => s.TokenHash);
            session.HasOne<StaffAccount>().WithMany().HasForeignKey(s => s.Account);
        });
        model.Entity<PasswordLink>(link =>
        {
            link.ToTable("password_link");
            link.HasKey(l => l.TokenHash);
            link.HasOne<StaffAccount>().WithMany().HasForeignKey(l => l.Account);
        });
        MapAdministration(model);
    }

    private static void MapAdministration(ModelBuilder model)
    {
        model.Entity<RoleGrant>().HasOne<RoleGrant>().WithMany().HasForeignKey(g => g.HandedBy);
        model.Entity<RoleGrant>().HasOne<StaffAccount>().WithMany().HasForeignKey(g => g.GrantedBy);
        model.Entity<RoleGrant>().HasOne<StaffAccount>().WithMany().HasForeignKey(g => g.ConfirmedBy);
        model.Entity<Session>().HasOne<RoleGrant>().WithMany().HasForeignKey(s => s.Hat);
        model.Entity<RoleProposal>(proposal =>
        {
            proposal.ToTable("role_proposal");
            proposal.Property(p => p.Id).ValueGeneratedNever();
            proposal.Property(p => p.Version).IsRowVersion();
            proposal.HasOne<StaffAccount>().WithMany().HasForeignKey(p => p.Account);
            proposal.HasOne<RoleGrant>().WithMany().HasForeignKey(p => p.HandedBy);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitation");
            invitation.Property(i => i.Id).ValueGeneratedNever();
            invitation.Property(i => i.Version).IsRowVersion();
            invitation.HasOne<StaffAccount>().WithMany().HasForeignKey(i => i.AcceptedBy);
        });
        model.Entity<ExternalLogin>(login =>
        {
            login.ToTable("external_login");
            login.HasKey(l => new { l.Issuer, l.Subject });
            login.HasOne<StaffAccount>().WithMany().HasForeignKey(l => l.Account);
        });
    }
}
