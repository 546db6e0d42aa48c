using CauNoi.Account.Lock;
using CauNoi.Account.Passkeys;
using CauNoi.Account.SecondFactor;
using CauNoi.Account.SignIn;
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

    public static IQueryable<CodeFactor> CodeFactors(this DbContext db) => db.Set<CodeFactor>();

    public static IQueryable<RecoveryCode> RecoveryCodes(this DbContext db) => db.Set<RecoveryCode>();

    public static IQueryable<Passkey> Passkeys(this DbContext db) => db.Set<Passkey>();

    internal static IQueryable<AnsweredChallenge> AnsweredChallenges(this DbContext db) => db.Set<AnsweredChallenge>();

    internal static IQueryable<SignInStep> SignInSteps(this DbContext db) => db.Set<SignInStep>();

    internal static IQueryable<SignInFailures> SignInFailures(this DbContext db) => db.Set<SignInFailures>();

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
        MapSigningIn(model);
    }

    private static void MapSigningIn(ModelBuilder model)
    {
        model.Entity<CodeFactor>(factor =>
        {
            factor.ToTable("second_factor");
            factor.HasKey(f => f.Account);
            factor.Property(f => f.Account).ValueGeneratedNever();
            factor.Property(f => f.Version).IsRowVersion();
            factor.HasOne<StaffAccount>().WithMany().HasForeignKey(f => f.Account);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("recovery_code");
            code.HasKey(c => new { c.Account, c.CodeHash });
            code.Property(c => c.Version).IsRowVersion();
            code.HasOne<StaffAccount>().WithMany().HasForeignKey(c => c.Account);
        });
        model.Entity<Passkey>(passkey =>
        {
            passkey.ToTable("passkey");
            passkey.Property(p => p.Id).ValueGeneratedNever();
            passkey.Property(p => p.Version).IsRowVersion();
            passkey.HasOne<StaffAccount>().WithMany().HasForeignKey(p => p.Account);
        });
        model.Entity<AnsweredChallenge>(challenge =>
        {
            challenge.ToTable("answered_challenge");
            challenge.HasKey(c => c.ChallengeHash);
        });
        model.Entity<SignInStep>(step =>
        {
            step.ToTable("sign_in_step");
            step.HasKey(s => s.TokenHash);
            step.HasOne<StaffAccount>().WithMany().HasForeignKey(s => s.Account);
        });
        model.Entity<SignInFailures>(failures =>
        {
            failures.ToTable("sign_in_pace");
            failures.HasKey(f => f.Key);
        });
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
