/**
 * Who may do what, as the notice and its practice say it: written down by hand from §4.1, §5.1 and §5.2, and never
 * computed from the act tables that are held against it.
 */

/** Whose act it is; `manager` is the department that manages the cadre, `nobody` stands for what follows from time alone. */
export type Whose = 'institution' | 'staffingOffice' | 'manager' | 'personnelDepartment' | 'financeDepartment' | 'socialInsuranceAgency' | 'nobody';
/** In which capacity: whoever sits there, the signer alone, or whoever sits there and the office's own system. */
export type How = 'anyone' | 'signer' | 'anyoneOrSystem';
/** An act by law. `decides`: it decides for its office and is never the applicant's; where the office takes two people, on the draft of another, but for an act that nobody drafts (`undrafted`). `ofOnesOwn`: it takes back what one settled himself, until the next office acts. */
export type LawfulAct = { readonly stage: string; readonly name: string; readonly whose: Whose; readonly how: How; readonly decides: 'decides' | 'undrafted' | 'ofOnesOwn' | null };

const HIRE = `
application.submit                institution            anyone
exemptApplication.submit          institution            anyone
caseWithdrawal.withdraw           institution            anyone
staffingOfficeCheck.prepare       staffingOffice         anyone
staffingOfficeCheck.return        staffingOffice         anyone
staffingOfficeCheck.issue         staffingOffice         signer          decides
staffingOfficeCheck.reject        staffingOffice         signer          decides
nominationPeriod.nominate         institution            anyone
nominationPeriod.relinquish       institution            anyone
nominationPeriod.extend           staffingOffice         signer          undrafted
nominationPeriod.lapse            nobody                 anyone
nominationPeriod.void             staffingOffice         signer          undrafted
nomination.submit                 institution            anyone
examination.prepare               manager                anyone
examination.return                manager                anyone
examination.approve               manager                signer          decides
examination.reject                manager                signer          decides
candidateWithdrawal.withdraw      institution            anyone
placementApplication.submit       institution            anyone
placement.prepare                 staffingOffice         anyone
placement.return                  staffingOffice         anyone
placement.returnToExamination     staffingOffice         signer
placement.place                   staffingOffice         signer          decides
placement.reject                  staffingOffice         signer          decides
exemptPlacement.prepare           staffingOffice         anyone
exemptPlacement.return            staffingOffice         anyone
exemptPlacement.place             staffingOffice         signer          decides
exemptPlacement.reject            staffingOffice         signer          decides
placementReversal.reverse         staffingOffice         signer          undrafted
payReversal.confirmReversal       personnelDepartment    anyone
fundingReversal.confirmReversal   financeDepartment      anyone
insuranceReversal.confirmReversal socialInsuranceAgency  anyone
pay.prepare                       personnelDepartment    anyone
pay.fixPay                        personnelDepartment    anyoneOrSystem  decides
pay.cannotAct                     personnelDepartment    anyoneOrSystem
payCorrection.correct             institution            anyone
funding.prepare                   financeDepartment      anyone
funding.addNextYearFunding        financeDepartment      anyoneOrSystem  decides
funding.cannotAct                 financeDepartment      anyoneOrSystem
fundingCorrection.correct         institution            anyone
insurance.prepare                 socialInsuranceAgency  anyone
insurance.enroll                  socialInsuranceAgency  anyoneOrSystem  decides
insurance.cannotAct               socialInsuranceAgency  anyoneOrSystem
insuranceCorrection.correct       institution            anyone
payRefixing.prepare               personnelDepartment    anyone
payRefixing.refixPay              personnelDepartment    anyoneOrSystem  decides
payRefixing.cannotAct             personnelDepartment    anyoneOrSystem
payRefixingCorrection.correct     institution            anyone
application.takeBack              institution            anyone          ofOnesOwn
staffingOfficeCheck.takeBack      staffingOffice         anyone          ofOnesOwn
nomination.takeBack               institution            anyone          ofOnesOwn
examination.takeBack              manager                anyone          ofOnesOwn
placementApplication.takeBack     institution            anyone          ofOnesOwn
placement.takeBack                staffingOffice         anyone          ofOnesOwn
exemptApplication.takeBack        institution            anyone          ofOnesOwn
exemptPlacement.takeBack          staffingOffice         anyone          ofOnesOwn
pay.takeBack                      personnelDepartment    anyone          ofOnesOwn
payCorrection.takeBack            institution            anyone          ofOnesOwn
funding.takeBack                  financeDepartment      anyone          ofOnesOwn
fundingCorrection.takeBack        institution            anyone          ofOnesOwn
insurance.takeBack                socialInsuranceAgency  anyone          ofOnesOwn
insuranceCorrection.takeBack      institution            anyone          ofOnesOwn
payRefixing.takeBack              personnelDepartment    anyone          ofOnesOwn
payRefixingCorrection.takeBack    institution            anyone          ofOnesOwn`;

const SEPARATION = `
report.submit                     institution            anyone
reportWithdrawal.withdraw         institution            anyone
approval.prepare                  manager                anyone
approval.return                   manager                anyone
approval.approve                  manager                signer          decides
approval.reject                   manager                signer          decides
removalApplication.submit         institution            anyone
removal.prepare                   staffingOffice         anyone
removal.return                    staffingOffice         anyone
removal.returnToApproval          staffingOffice         signer
removal.remove                    staffingOffice         signer          decides
fundingReduction.prepare          financeDepartment      anyone
fundingReduction.reduceFunding    financeDepartment      anyoneOrSystem  decides
fundingReduction.cannotAct        financeDepartment      anyoneOrSystem
fundingReductionCorrection.correct institution           anyone
insuranceChange.prepare           socialInsuranceAgency  anyone
insuranceChange.changeInsurance   socialInsuranceAgency  anyoneOrSystem  decides
insuranceChange.cannotAct         socialInsuranceAgency  anyoneOrSystem
insuranceChangeCorrection.correct institution            anyone
payStop.prepare                   personnelDepartment    anyone
payStop.stopPay                   personnelDepartment    anyoneOrSystem  decides
payStop.cannotAct                 personnelDepartment    anyoneOrSystem
payStopCorrection.correct         institution            anyone
payRefixing.prepare               personnelDepartment    anyone
payRefixing.refixPay              personnelDepartment    anyoneOrSystem  decides
payRefixing.cannotAct             personnelDepartment    anyoneOrSystem
payRefixingCorrection.correct     institution            anyone
report.takeBack                   institution            anyone          ofOnesOwn
approval.takeBack                 manager                anyone          ofOnesOwn
removalApplication.takeBack       institution            anyone          ofOnesOwn
removal.takeBack                  staffingOffice         anyone          ofOnesOwn
fundingReduction.takeBack         financeDepartment      anyone          ofOnesOwn
fundingReductionCorrection.takeBack institution            anyone          ofOnesOwn
insuranceChange.takeBack          socialInsuranceAgency  anyone          ofOnesOwn
insuranceChangeCorrection.takeBack institution            anyone          ofOnesOwn
payStop.takeBack                  personnelDepartment    anyone          ofOnesOwn
payStopCorrection.takeBack        institution            anyone          ofOnesOwn
payRefixing.takeBack              personnelDepartment    anyone          ofOnesOwn
payRefixingCorrection.takeBack    institution            anyone          ofOnesOwn`;

const read = (table: string): readonly LawfulAct[] =>
  table.trim().split('\n').map(line => {
    const [name = '', whose, how, decides] = line.split(/\s+/);
    return { name, stage: name.split('.')[0] ?? '', whose: whose as Whose, how: how as How, decides: (decides ?? null) as LawfulAct['decides'] }; // the tables above hold these words only
  });

/** Every act of each procedure, by law. */
export const lawOf: Readonly<Record<'hire' | 'separation', readonly LawfulAct[]>> = { hire: read(HIRE), separation: read(SEPARATION) };
